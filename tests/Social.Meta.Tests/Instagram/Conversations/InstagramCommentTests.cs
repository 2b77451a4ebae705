using Social.Testing;

namespace Social.Meta.Tests.Instagram.Conversations;

/// <summary>Comments and mentions: read, answered once, hidden, deleted.</summary>
public sealed class InstagramCommentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comments_are_listed_newest_first_and_their_answers_apart()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "post");
        EmulatedInstagramComment first = instagram.Network.AddMediaComment(post, "alice", "This is awesome!");
        instagram.Network.AddMediaComment(post, "bob", "later");
        instagram.Network.AddMediaComment(post, "carol", "yes", first);

        List<Comment> comments = await instagram.Client.Comments.ListComments(instagram.Account, post.Id).ToListAsync(Cancel);
        List<Comment> replies = await instagram.Client.Comments.ListReplies(instagram.Account, post.Id, first.Id).ToListAsync(Cancel);

        comments.Select(c => (c.Text, c.AuthorHandle, c.ParentId)).ShouldBe([("later", "bob", null), ("This is awesome!", "alice", null)]);
        replies.Select(c => (c.Text, c.AuthorHandle, c.ParentId, c.PostId)).ShouldBe([("yes", "carol", first.Id, post.Id)]);
        comments[0].IsHidden.ShouldBe(false);
        comments[0].CreatedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_door_comments_on_posts_and_answers_comments(bool isPost)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "post");
        EmulatedInstagramComment comment = instagram.Network.AddMediaComment(post, "alice", "This is awesome!");
        IComments comments = (await instagram.Social.FindAsync<IComments>(instagram.Account, Cancel))!;

        PublishResult result = await comments.ReplyAsync(instagram.Account, isPost ? post.Id : comment.Id, "Thanks for sharing!", cancellationToken: Cancel);

        EmulatedInstagramComment made = instagram.Network.MediaComments.Single(c => c.Id == result.Reference!.Id);
        (made.Text, made.Username, made.Parent).ShouldBe(("Thanks for sharing!", "emulated", isPost ? null : comment));
        instagram.Network.Requests.Last().Path.ShouldBe(isPost ? $"/v25.0/{post.Id}/comments" : $"/v25.0/{comment.Id}/replies");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_is_looked_for_among_the_newest_and_not_repeated(bool isPost)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "post");
        EmulatedInstagramComment comment = instagram.Network.AddMediaComment(post, "alice", "Thanks!");
        instagram.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = isPost ? "/v25.0/*/comments" : "/v25.0/*/replies" });

        PublishResult result = isPost
            ? await instagram.Client.Comments.CommentAsync(instagram.Account, post.Id, "Thanks!", cancellationToken: Cancel)
            : await instagram.Client.Comments.AnswerAsync(instagram.Account, comment.Id, "Thanks!", cancellationToken: Cancel);

        EmulatedInstagramComment made = instagram.Network.MediaComments.Single(c => c.Username == "emulated");
        (result.Status, result.Evidence, result.Reference!.Id).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence, made.Id), "the same words from somebody else are not ours");
    }

    [Fact]
    public async Task An_empty_comment_is_refused_before_anything_is_sent()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => instagram.Client.Comments.CommentAsync(instagram.Account, "1", " ", cancellationToken: Cancel));

        (error.Problems[0].Member, instagram.Network.Requests.Count).ShouldBe(("Text", 0));
    }

    [Fact]
    public async Task Comments_are_hidden_shown_and_deleted_and_a_post_is_closed_for_them()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "post");
        EmulatedInstagramComment comment = instagram.Network.AddMediaComment(post, "troll", "bah");
        ICommentModerator moderator = (await instagram.Social.FindAsync<ICommentModerator>(instagram.Account, Cancel))!;

        await moderator.SetHiddenAsync(instagram.Account, comment.Id, true, Cancel);
        comment.IsHidden.ShouldBeTrue();
        await moderator.SetHiddenAsync(instagram.Account, comment.Id, false, Cancel);
        comment.IsHidden.ShouldBeFalse();
        await moderator.DeleteCommentAsync(instagram.Account, comment.Id, Cancel);
        await instagram.Client.Comments.SetEnabledAsync(instagram.Account, post.Id, false, Cancel);

        instagram.Network.MediaComments.ShouldBeEmpty();
        post.IsCommentEnabled.ShouldBeFalse();
        await Should.ThrowAsync<SocialApiException>(() => instagram.Client.Comments.CommentAsync(instagram.Account, post.Id, "closed", cancellationToken: Cancel));
    }

    [Fact]
    public async Task A_mention_is_read_and_answered()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.DefaultAccount, "with @emulated");
        EmulatedInstagramComment comment = instagram.Network.AddMediaComment(post, "ikroskun", "@emulated good");

        PublishedPost? media = await instagram.Client.Mentions.FindPostAsync(instagram.Account, post.Id, Cancel);
        Comment? said = await instagram.Client.Mentions.FindCommentAsync(instagram.Account, comment.Id, Cancel);
        PublishResult result = await instagram.Client.Mentions.ReplyAsync(instagram.Account, post.Id, comment.Id, "Thanks!", cancellationToken: Cancel);

        media.ShouldNotBeNull().Text.ShouldBe("with @emulated");
        (said.ShouldNotBeNull().Text, said.AuthorHandle).ShouldBe(("@emulated good", "ikroskun"));
        instagram.Network.MediaComments.Single(c => c.Id == result.Reference!.Id).Parent.ShouldBe(comment);
        (await instagram.Client.Mentions.FindCommentAsync(instagram.Account, "17900000000009999", Cancel)).ShouldBeNull();
        await Should.ThrowAsync<ArgumentException>(() => instagram.Client.Mentions.FindPostAsync(instagram.Account, "1){id},business_discovery", Cancel));
    }

    [Fact]
    public async Task An_answer_to_a_mention_that_was_lost_stays_unconfirmed()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        EmulatedInstagramMedia post = instagram.Network.AddMedia(instagram.Network.AddAccount("other"), "with @emulated");
        instagram.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v25.0/*/mentions" });

        PublishResult result = await instagram.Client.Mentions.ReplyAsync(instagram.Account, post.Id, null, "Thanks!", cancellationToken: Cancel);

        (result.Status, instagram.Network.MediaComments.Count).ShouldBe((PublishStatus.Unconfirmed, 1));
    }

    [Fact]
    public async Task Without_a_Page_there_are_no_mentions_and_the_error_says_why()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => instagram.Client.Mentions.FindPostAsync(instagram.Account, "17900000000000001", Cancel));

        error.Message.ShouldContain("Facebook Login");
        instagram.Network.Requests.ShouldBeEmpty();
    }
}
