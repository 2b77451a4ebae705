using Social.Testing;

namespace Social.Meta.Tests.Facebook.Conversations;

/// <summary>Comments on a Page's posts.</summary>
public sealed class FacebookCommentsTests
{
    private const string Comments = "/v25.0/*/comments";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comment_is_written_read_edited_hidden_and_deleted()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedPagePost post = facebook.Network.AddPost(facebook.Network.DefaultPage, "Talk to us");

        PublishResult written = await facebook.Client.Comments.ReplyAsync(facebook.Account, post.Id, "First", cancellationToken: Cancel);
        string id = written.Reference!.Id!;
        PublishResult answer = await facebook.Client.Comments.ReplyAsync(facebook.Account, id, "An answer", cancellationToken: Cancel);
        await facebook.Client.Comments.EditCommentAsync(facebook.Account, id, "Better", Cancel);
        await facebook.Client.Comments.SetHiddenAsync(facebook.Account, id, true, Cancel);
        List<Comment> read = await ReadAsync(facebook, post.Id);
        await facebook.Client.Comments.DeleteCommentAsync(facebook.Account, id, Cancel);

        read.Select(c => (c.Id, c.ParentId, c.Text, c.AuthorId, c.IsHidden)).ShouldBe(
            [(id, null, "Better", facebook.Account.Id, true), (answer.Reference!.Id!, id, "An answer", facebook.Account.Id, false)]);
        (await ReadAsync(facebook, post.Id)).ShouldBeEmpty();
        facebook.FormsOf("POST", Comments)[0]["message"].ShouldBe("First");
    }

    [Fact]
    public async Task A_lost_comment_is_found_and_made_once()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedPagePost post = facebook.Network.AddPost(facebook.Network.DefaultPage, "Talk to us");
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Comments });

        PublishResult result = await facebook.Client.Comments.ReplyAsync(facebook.Account, post.Id, "Once", cancellationToken: Cancel);

        (result.Status, result.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence));
        (await ReadAsync(facebook, post.Id)).ShouldHaveSingleItem().Id.ShouldBe(result.Reference!.Id);
    }

    [Fact]
    public async Task A_like_is_given_and_taken_back_and_no_other_reaction()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedPagePost post = facebook.Network.AddPost(facebook.Network.DefaultPage, "Like us");

        await facebook.Client.Comments.ReactAsync(facebook.Account, post.Id, cancellationToken: Cancel);
        await facebook.Client.Comments.UnreactAsync(facebook.Account, post.Id, Cancel);
        SocialValidationException love = await Should.ThrowAsync<SocialValidationException>(() => facebook.Client.Comments.ReactAsync(facebook.Account, post.Id, "love", Cancel));

        facebook.Network.Requests.Where(r => r.Path.EndsWith("/likes", StringComparison.Ordinal)).Select(r => (r.Method, r.StatusCode)).ShouldBe([("POST", 200), ("DELETE", 200)]);
        (love.Problems[0].Limit, love.Problems[0].Actual).ShouldBe(("like", "love"));
    }

    [Fact]
    public async Task A_private_reply_goes_once_and_a_lost_one_is_not_sent_twice()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedPagePost post = facebook.Network.AddPost(facebook.Network.DefaultPage, "Ask us");
        EmulatedPageComment first = facebook.Network.AddComment(post, "Visitor", "How much?"), second = facebook.Network.AddComment(post, "Other", "And when?");

        PublishResult sent = await facebook.Client.Comments.ReplyPrivatelyAsync(facebook.Account, first.Id, "Ten", cancellationToken: Cancel);
        SocialDuplicateException again = await Should.ThrowAsync<SocialDuplicateException>(() => facebook.Client.Comments.ReplyPrivatelyAsync(facebook.Account, first.Id, "Eleven", cancellationToken: Cancel));
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v25.0/*/messages" });
        PublishResult lost = await facebook.Client.Comments.ReplyPrivatelyAsync(facebook.Account, second.Id, "Soon", cancellationToken: Cancel);

        (sent.Status, first.PrivateReply, again.PlatformCode).ShouldBe((PublishStatus.Published, "Ten", "10900"));
        (lost.Status, second.PrivateReply).ShouldBe((PublishStatus.Unconfirmed, "Soon"));
    }

    private static async Task<List<Comment>> ReadAsync(FacebookFixture facebook, string post)
    {
        List<Comment> comments = [];
        await foreach (Comment comment in facebook.Client.Comments.ListComments(facebook.Account, post).WithCancellation(Cancel)) comments.Add(comment);
        return comments;
    }
}
