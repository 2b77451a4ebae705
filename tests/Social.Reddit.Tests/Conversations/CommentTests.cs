using Social.Testing;

namespace Social.Reddit.Tests.Conversations;

/// <summary>Comments: answered, read as a tree with what was left out, edited, deleted, removed; and the inbox.</summary>
public sealed class CommentTests
{
    [Fact]
    public async Task A_comment_is_made_once_and_named()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = Post(fixture);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/api/comment" });

        PublishResult found = await fixture.Reddit.Comments.ReplyAsync(fixture.Account, post.Id, "Lost reply", cancellationToken: RedditFixture.Cancel);
        PublishResult result = await fixture.Reddit.Comments.ReplyAsync(fixture.Account, found.Reference!.Id!, "Test reply", cancellationToken: RedditFixture.Cancel);

        fixture.Network.Comments.Select(c => c.Text).ShouldBe(["Lost reply", "Test reply"]);
        (found.Status, found.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Evidence));
        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, fixture.Network.Comments[1].Fullname));
        result.Reference.Url.ShouldNotBeNull();
        fixture.FormOf("/api/comment").ShouldBe(new Dictionary<string, string> { ["api_type"] = "json", ["thing_id"] = found.Reference.Id!, ["text"] = "Test reply" }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_comment_that_Reddit_does_not_name_is_looked_up()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = Post(fixture);
        fixture.Answer("POST", "/api/comment", """{"json": {"errors": [], "data": {"things": []}}}""");

        PublishResult result = await fixture.Reddit.Comments.ReplyAsync(fixture.Account, post.Fullname, "In quarantine", cancellationToken: RedditFixture.Cancel);

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        fixture.Network.Requests.CountOf("POST", "/api/comment").ShouldBe(1);
        fixture.Network.Requests.CountOf("GET", "/user/*/comments").ShouldBe(1);
    }

    [Theory]
    [InlineData("THREAD_LOCKED", "target_not_allowed")]
    [InlineData("TOO_OLD", "target_not_allowed")]
    [InlineData("DELETED_COMMENT", "not_found")]
    public async Task A_comment_that_may_not_be_made_says_why(string platformCode, string code)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("POST", "/api/comment", $$$"""{"json": {"errors": [["{{{platformCode}}}", "words", "parent"]]}}""");

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Reddit.Comments.ReplyAsync(fixture.Account, "t3_abc", "x", cancellationToken: RedditFixture.Cancel));

        (error.PlatformCode, error.Code.Value).ShouldBe((platformCode, code));
    }

    [Fact]
    public async Task An_unknown_thing_is_not_found()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Reddit.Comments.ReplyAsync(fixture.Account, "t1_zzzzzz", "x", cancellationToken: RedditFixture.Cancel));

        (error.Code, error.Status).ShouldBe((SocialErrorCode.NotFound, 403));
    }

    [Fact]
    public async Task The_tree_is_read_with_its_answers()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = Post(fixture);
        EmulatedRedditComment top = fixture.Network.AddComment(fixture.Network.DefaultUser, post, "top");
        EmulatedRedditComment answer = fixture.Network.AddComment(fixture.Network.DefaultUser, top, "answer");

        RedditCommentTree tree = await fixture.Reddit.Comments.GetTreeAsync(fixture.Account, post.Id, cancellationToken: RedditFixture.Cancel);

        tree.Post.Fullname.ShouldBe(post.Fullname);
        RedditComment first = tree.Comments.ShouldHaveSingleItem();
        (first.Fullname, first.Text, first.ParentFullname, first.Depth).ShouldBe((top.Fullname, "top", post.Fullname, 0));
        first.Replies.ShouldHaveSingleItem().Fullname.ShouldBe(answer.Fullname);
        first.Replies[0].Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thread_of_fifty_answers_to_answers_is_read_to_its_end()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        string replies = "\"\"";
        for (int depth = 49; depth >= 0; depth--)
        {
            string comment = $$$"""{"kind": "t1", "data": {"id": "c{{{depth}}}", "name": "t1_c{{{depth}}}", "link_id": "t3_abc", "parent_id": "{{{(depth == 0 ? "t3_abc" : $"t1_c{depth - 1}")}}}", "body": "{{{depth}}}", "depth": {{{depth}}}, "replies": {{{replies}}}}}""";
            replies = $$$"""{"kind": "Listing", "data": {"after": null, "children": [{{{comment}}}]}}""";
        }

        fixture.Answer("GET", "/comments/abc", $$$"""[{"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"id": "abc", "name": "t3_abc", "title": "t"}}]}}, {{{replies}}}]""");

        List<Comment> read = await fixture.Reddit.Comments.ListComments(fixture.Account, "abc").ToListAsync(RedditFixture.Cancel);

        read.Select(c => c.Text).ShouldBe(Enumerable.Range(0, 50).Select(i => $"{i}"));
    }

    [Fact]
    public async Task What_was_left_out_of_a_tree_follows_and_every_comment_comes_once()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.CommentLimit = 5;
        EmulatedRedditSubmission post = Post(fixture);
        HashSet<string> expected = [];
        for (int i = 0; i < 120; i++)
        {
            EmulatedRedditComment comment = fixture.Network.AddComment(fixture.Network.DefaultUser, post, $"comment {i}");
            expected.Add(comment.Fullname);
            if (i % 10 == 0)
            {
                expected.Add(fixture.Network.AddComment(fixture.Network.DefaultUser, comment, $"answer {i}").Fullname);
            }
        }

        List<string> read = [];
        int pages = 0;
        await foreach (SocialPage<Comment> page in fixture.Reddit.Comments.ListComments(fixture.Account, post.Fullname).AsPages(cancellationToken: RedditFixture.Cancel))
        {
            pages++;
            read.AddRange(page.Items.Select(c => c.Id));
        }

        read.ShouldBe(expected, ignoreOrder: true);
        pages.ShouldBeGreaterThan(2);
        RedditCommentTree tree = await fixture.Reddit.Comments.GetTreeAsync(fixture.Account, post.Id, cancellationToken: RedditFixture.Cancel);
        IReadOnlyList<RedditComment> more = await fixture.Reddit.Comments.ReadMoreAsync(fixture.Account, post.Id, tree.More.ShouldNotBeNull(), RedditFixture.Cancel);
        more.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task What_is_left_out_again_beneath_several_comments_of_one_answer_is_read_too()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.CommentLimit = 2;
        EmulatedRedditSubmission post = Post(fixture);
        HashSet<string> expected = [];
        for (int i = 0; i < 6; i++)
        {
            EmulatedRedditComment comment = fixture.Network.AddComment(fixture.Network.DefaultUser, post, $"comment {i}");
            expected.Add(comment.Fullname);
            for (int j = 0; j < 3; j++)
            {
                expected.Add(fixture.Network.AddComment(fixture.Network.DefaultUser, comment, $"answer {i}.{j}").Fullname);
            }
        }

        List<string> read = [];
        await foreach (Comment comment in fixture.Reddit.Comments.ListComments(fixture.Account, post.Fullname).WithCancellation(RedditFixture.Cancel))
        {
            read.Add(comment.Id);
        }

        read.ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public async Task Comments_are_edited_deleted_removed_and_approved()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = Post(fixture);
        EmulatedRedditComment own = fixture.Network.AddComment(fixture.Network.DefaultUser, post, "old");
        EmulatedRedditComment other = fixture.Network.AddComment(fixture.Network.AddUser("somebody"), post, "spam");
        fixture.Subreddit.Moderators.Add(fixture.Network.DefaultUser);
        CancellationToken cancel = RedditFixture.Cancel;

        await fixture.Reddit.Comments.EditAsync(fixture.Account, own.Fullname, "new", cancel);
        await fixture.Reddit.Comments.SetHiddenAsync(fixture.Account, other.Fullname, true, cancel);
        string? removed = other.RemovedByCategory;
        await fixture.Reddit.Comments.SetHiddenAsync(fixture.Account, other.Fullname, false, cancel);
        string text = own.Text;
        await fixture.Reddit.Comments.DeleteCommentAsync(fixture.Account, own.Fullname, cancel);

        text.ShouldBe("new");
        removed.ShouldBe("moderator");
        other.RemovedByCategory.ShouldBeNull();
        own.IsDeleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_does_not_moderate_removes_nothing()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditComment other = fixture.Network.AddComment(fixture.Network.AddUser("somebody"), Post(fixture), "words");

        await Should.ThrowAsync<SocialPermissionException>(() => fixture.Reddit.Comments.SetHiddenAsync(fixture.Account, other.Fullname, true, RedditFixture.Cancel));

        other.RemovedByCategory.ShouldBeNull();
    }

    [Fact]
    public async Task The_inbox_is_listed_read_and_answered()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditMessage message = fixture.Network.AddMessage(fixture.Network.AddUser("somebody"), fixture.Network.DefaultUser, "Hello", "How are you?");
        List<RedditInboxMessage> unread = [];
        await foreach (RedditInboxMessage item in fixture.Reddit.Inbox.List(fixture.Account, "unread"))
        {
            unread.Add(item);
        }

        PublishResult answer = await fixture.Reddit.Comments.ReplyAsync(fixture.Account, message.Fullname, "Fine.", cancellationToken: RedditFixture.Cancel);
        await fixture.Reddit.Inbox.SetReadAsync(fixture.Account, [message.Fullname], cancellationToken: RedditFixture.Cancel);

        RedditInboxMessage first = unread.ShouldHaveSingleItem();
        (first.Fullname, first.Subject, first.Text, first.Author, first.IsUnread, first.IsComment).ShouldBe((message.Fullname, "Hello", "How are you?", "somebody", true, false));
        answer.Status.ShouldBe(PublishStatus.Published);
        message.IsUnread.ShouldBeFalse();
    }

    private static EmulatedRedditSubmission Post(RedditFixture fixture) => fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, "Title", "text");
}
