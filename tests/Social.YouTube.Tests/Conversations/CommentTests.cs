using System.Text;
using Social.Testing;

namespace Social.YouTube.Tests.Conversations;

public sealed class CommentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comments_are_written_answered_read_and_deleted_in_common_words()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        IComments comments = (await fixture.Social.FindAsync<IComments>(fixture.Account, Cancel))!;

        PublishResult first = await comments.ReplyAsync(fixture.Account, video.Id, "Sun from the api", cancellationToken: Cancel);
        PublishResult answer = await comments.ReplyAsync(fixture.Account, first.Reference!.Id!, "And moon", cancellationToken: Cancel);
        List<Comment> read = [];
        await foreach (Comment comment in comments.ListComments(fixture.Account, video.Id).WithCancellation(Cancel))
        {
            read.Add(comment);
        }

        await fixture.Client.Comments.DeleteCommentAsync(fixture.Account, first.Reference.Id!, Cancel);

        read.Select(c => (c.Id, c.ParentId, c.Text, c.AuthorId)).ShouldBe(
            [(first.Reference.Id!, null, "Sun from the api", fixture.Account.Id), (answer.Reference!.Id!, first.Reference.Id, "And moon", fixture.Account.Id)]);
        fixture.Network.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thread_of_more_than_five_answers_is_read_whole()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        EmulatedComment busy = fixture.Network.AddComment(video, fixture.Network.DefaultChannel, "busy");
        HashSet<string> expected = [busy.Id, fixture.Network.AddComment(video, fixture.Network.DefaultChannel, "quiet").Id];
        for (int i = 0; i < 120; i++)
        {
            expected.Add(fixture.Network.AddComment(video, fixture.Network.DefaultChannel, $"answer {i}", busy).Id);
        }

        List<Comment> read = await fixture.Client.Comments.ListComments(fixture.Account, video.Id).ToListAsync(Cancel);

        read.Select(c => c.Id).ShouldBe(expected, ignoreOrder: true);
        read.Where(c => c.Text!.StartsWith("answer", StringComparison.Ordinal)).ShouldAllBe(c => c.ParentId == busy.Id);
        fixture.Network.Requests.CountOf("GET", "/youtube/v3/comments").ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_to_an_answer_goes_to_its_thread()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        EmulatedComment thread = fixture.Network.AddComment(video, fixture.Network.DefaultChannel, "one");
        EmulatedComment answer = fixture.Network.AddComment(video, fixture.Network.DefaultChannel, "two", thread);

        await fixture.Client.Comments.AnswerAsync(fixture.Account, answer.Id, "three", cancellationToken: Cancel);

        fixture.Network.Comments.Single(c => c.Text == "three").Parent.ShouldBe(thread);
    }

    [Fact]
    public async Task A_lost_answer_makes_no_second_comment()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        fixture.Network.AddComment(video, fixture.Network.AddChannel(fixture.Network.AddUser("other@example.com"), "Other"), "Nice");
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorAfter, Method = "POST", PathPattern = "/youtube/v3/commentThreads" });

        PublishResult result = await fixture.Client.Comments.CommentAsync(fixture.Account, video.Id, "Nice", cancellationToken: Cancel);

        (result.Status, result.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence));
        fixture.Network.Comments.Count(c => c.Author.Id == fixture.Account.Id).ShouldBe(1);
        result.Reference!.Id.ShouldBe(fixture.Network.Comments.Single(c => c.Author.Id == fixture.Account.Id).Id);
    }

    [Fact]
    public async Task Comments_are_held_shown_and_rejected()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedComment comment = fixture.Network.AddComment(fixture.Network.AddVideo(), fixture.Network.AddChannel(fixture.Network.AddUser("other@example.com"), "Other"), "Spam");
        ICommentModerator moderator = (await fixture.Social.FindAsync<ICommentModerator>(fixture.Account, Cancel))!;

        await moderator.SetHiddenAsync(fixture.Account, comment.Id, true, Cancel);
        string held = comment.ModerationStatus;
        await moderator.SetHiddenAsync(fixture.Account, comment.Id, false, Cancel);
        string shown = comment.ModerationStatus;
        await fixture.Client.Comments.ModerateAsync(fixture.Account, [comment.Id], "rejected", banAuthor: true, Cancel);

        (held, shown, comment.ModerationStatus).ShouldBe(("heldForReview", "published", "rejected"));
        SocialValidationException ban = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Comments.ModerateAsync(fixture.Account, [comment.Id], "published", banAuthor: true, Cancel));
        ban.Problems.Single().Member.ShouldBe("BanAuthor");
    }

    [Fact]
    public async Task Comments_that_are_off_are_told()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        video.AllowsComments = false;

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Client.Comments.CommentAsync(fixture.Account, video.Id, "Hello", cancellationToken: Cancel));

        (error.Code, error.PlatformCode, error.IsOutcomeUnknown).ShouldBe((SocialErrorCode.TargetNotAllowed, "commentsDisabled", false));
    }

    [Theory]
    [InlineData("", "1")]
    [InlineData(null, "10000")]
    public async Task A_text_that_is_empty_or_too_long_is_refused_before_it_is_sent(string? text, string limit)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Comments.CommentAsync(fixture.Account, "abcdefghijk", text ?? new string('x', 10_001), cancellationToken: Cancel));

        (error.Problems.Single().Member, error.Problems.Single().Limit).ShouldBe(("Text", limit));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_documented_comment_is_sent_and_understood()
    {
        // Worked example 14.5.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "POST", PathPattern = "/youtube/v3/commentThreads", ContentType = "application/json",
            Body = Encoding.UTF8.GetBytes("""
                {"kind":"youtube#commentThread","etag":"AMgl2io48I4z6Ulu9kv4C43sVvk","id":"Ugx_5P8rmn4vKbN6wwt4AaABAg","snippet":{"channelId":"UCa-vrCLQHviTOVnEKDOdetQ","videoId":"JE8xdDp5B8Q",
                "topLevelComment":{"kind":"youtube#comment","id":"Ugx_5P8rmn4vKbN6wwt4AaABAg","snippet":{"textDisplay":"Sun from the api","textOriginal":"Sun from the api","authorChannelId":{"value":"UCa-vrCLQHviTOVnEKDOdetQ"},"likeCount":0}},
                "canReply":true,"totalReplyCount":0,"isPublic":true}}
                """),
        });

        PublishResult result = await fixture.Client.Comments.CommentAsync(fixture.Account, "JE8xdDp5B8Q", "Sun from the api", cancellationToken: Cancel);

        result.Reference!.Id.ShouldBe("Ugx_5P8rmn4vKbN6wwt4AaABAg");
        RecordedRequest sent = fixture.Network.Requests.Single(r => r.Method == "POST");
        (sent.Query, sent.BodyText).ShouldBe(("part=id%2Csnippet", """{"snippet":{"videoId":"JE8xdDp5B8Q","topLevelComment":{"snippet":{"textOriginal":"Sun from the api"}}}}"""));
    }
}
