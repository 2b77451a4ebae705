namespace Social.Testing.Tests.Reddit;

public sealed class CommentTests : RedditTestBase
{
    [Fact]
    public async Task Example_9_a_comment_is_made_edited_and_deleted()
    {
        var post = Post();

        var made = await Form("/api/comment/?raw_json=1", $"text=Test+reply&api_type=json&thing_id={post.Fullname}");
        Accepted(made);
        var thing = made.Json["json"]!["data"]!["things"]![0]!;
        thing["kind"]!.GetValue<string>().ShouldBe("t1");
        thing["data"]!["replies"]!.GetValue<string>().ShouldBeEmpty();
        thing["data"]!["parent_id"]!.GetValue<string>().ShouldBe(post.Fullname);
        var name = thing["data"]!["name"]!.GetValue<string>();

        var edited = await Form("/api/editusertext/", $"thing_id={name}&text=New+text&api_type=json");
        edited.Json["json"]!["data"]!["things"]![0]!["data"]!["body"]!.GetValue<string>().ShouldBe("New text");
        edited.Body.ShouldMatch("\"edited\":[0-9]+\\.0");

        (await Form("/api/del/", $"id={name}")).Body.ShouldBe("{}");
        (await Get($"/api/info/?id={name}")).Json["data"]!["children"]![0]!["data"]!["author"]!.GetValue<string>().ShouldBe("[deleted]");
    }

    [Fact]
    public async Task Deleting_answers_nothing_whatever_came_of_it()
    {
        var other = Reddit.AddSubmission(Reddit.AddUser("another"), Reddit.DefaultSubreddit, "Theirs");

        (await Form("/api/del", "id=t3_nonsense")).Body.ShouldBe("{}");
        (await Form("/api/del", $"id={other.Fullname}")).Body.ShouldBe("{}");

        other.IsDeleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_deleted_post_leaves_the_listings_and_stays_in_info()
    {
        var post = Post();

        await Form("/api/del", $"id={post.Fullname}");

        Names(await Get("/r/emulated/new")).ShouldBeEmpty();
        Names(await Get("/user/emulated/submitted")).ShouldBeEmpty();
        (await Get($"/api/info?id={post.Fullname}")).Json["data"]!["children"]![0]!["data"]!["removed_by_category"]!.GetValue<string>().ShouldBe("deleted");
    }

    [Fact]
    public async Task Only_own_text_can_be_edited()
    {
        var link = Reddit.AddLink(Reddit.DefaultUser, Reddit.DefaultSubreddit, "Link", "https://example.com");
        var other = Reddit.AddSubmission(Reddit.AddUser("another"), Reddit.DefaultSubreddit, "Theirs");

        (await Form("/api/editusertext", $"api_type=json&thing_id={link.Fullname}&text=x")).Status.ShouldBe(500);
        (await Form("/api/editusertext", $"api_type=json&thing_id={other.Fullname}&text=x")).Status.ShouldBe(403);
        Refused(await Form("/api/editusertext", "api_type=json&text=x"), "NO_THING_ID", "thing_id");
        Reddit.DefaultSubreddit.Requirements.BodyBlacklistedStrings.Add("rewtwert");
        var broken = await Form("/api/editusertext", $"api_type=json&thing_id={Post().Fullname}&text=rewtwert&validate_on_submit=True");
        broken.Status.ShouldBe(400);
        broken.Body.ShouldBe("""{"fields":["body"],"explanation":"You may not have \"rewtwert\" in your post body. ","error_type":"SUBMIT_VALIDATION_ERROR","message":"Bad Request","reason":"SUBMIT_VALIDATION_BODY_BLACKLISTED_STRING"}""");
    }

    [Fact]
    public async Task Comments_that_cannot_be_are_refused()
    {
        var post = Post();
        (await Answer("t3_nonsense", "x")).Status.ShouldBe(403);
        Refused(await Answer(post.Fullname, ""), "NO_TEXT", "text");
        Refused(await Answer(post.Fullname, new string('a', 10_001)), "TOO_LONG", "text");
        post.IsLocked = true;
        Refused(await Answer(post.Fullname, "x"), "THREAD_LOCKED", "parent");
        post.IsArchived = true;
        Refused(await Answer(post.Fullname, "x"), "TOO_OLD", "parent");
        Reddit.DefaultSubreddit.IsQuarantined = true;
        (await Answer(post.Fullname, "x")).Body.ShouldBe("""{"json":{"errors":[],"data":{"things":[]}}}""");
        Reddit.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tree_nests_replies_and_hides_the_rest_behind_more()
    {
        var post = Post();
        var user = Reddit.DefaultUser;
        var first = Reddit.AddComment(user, post, "first");
        first.BaseScore = 5;
        var reply = Reddit.AddComment(user, first, "reply");
        var second = Reddit.AddComment(user, post, "second");
        var below = Reddit.AddComment(user, second, "below");

        var tree = (await Get($"/comments/{post.Id}?limit=2")).Json[1]!["data"]!["children"]!;

        tree[0]!["data"]!["replies"]!["data"]!["children"]![0]!["data"]!["name"]!.GetValue<string>().ShouldBe(reply.Fullname);
        tree[1]!["kind"]!.GetValue<string>().ShouldBe("more");
        tree[1]!["data"]!["count"]!.GetValue<int>().ShouldBe(2);
        var children = tree[1]!["data"]!["children"]![0]!.GetValue<string>();
        var more = await Form("/api/morechildren", $"api_type=json&link_id={post.Fullname}&children={children}");
        more.Json["json"]!["data"]!["things"]!.AsArray().Select(t => t!["data"]!["name"]!.GetValue<string>()).ShouldBe([second.Fullname, below.Fullname]);
    }

    [Fact]
    public async Task Replies_reach_the_inbox_until_they_are_read()
    {
        var post = Post();
        var another = Reddit.AddUser("another");
        var comment = Reddit.AddComment(another, post, "hello");
        var message = Reddit.AddMessage(another, Reddit.DefaultUser, "Subject", "private");

        Names(await Get("/message/unread")).ShouldBe([message.Fullname, comment.Fullname]);
        (await Get("/api/v1/me")).Json["inbox_count"]!.GetValue<int>().ShouldBe(2);
        (await Form("/api/read_message", $"id={comment.Fullname}")).Body.ShouldBe("{}");
        Names(await Get("/message/unread")).ShouldBe([message.Fullname]);
        Names(await Get("/message/inbox")).Count.ShouldBe(2);
        Names(await Get("/message/messages")).ShouldBe([message.Fullname]);

        Accepted(await Answer(message.Fullname, "answer"));
        Reddit.Messages[^1].To.ShouldBe(another);
        Names(await Get("/message/sent")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Moderators_remove_approve_and_lock_and_nobody_else()
    {
        var post = Post();
        (await Form("/api/remove", $"id={post.Fullname}")).Status.ShouldBe(403);
        Reddit.DefaultSubreddit.Moderators.Add(Reddit.DefaultUser);

        (await Form("/api/remove", $"id={post.Fullname}")).Body.ShouldBe("{}");
        Names(await Get("/r/emulated/new")).ShouldBeEmpty();
        (await Form("/api/approve", $"id={post.Fullname}")).Body.ShouldBe("{}");
        Names(await Get("/r/emulated/new")).ShouldBe([post.Fullname]);
        (await Form("/api/marknsfw", $"id={post.Fullname}")).Body.ShouldBe("{}");
        post.IsNsfw.ShouldBeTrue();
    }

    [Fact]
    public async Task Votes_and_saves_are_the_callers_own()
    {
        var post = Reddit.AddSubmission(Reddit.AddUser("another"), Reddit.DefaultSubreddit, "Theirs");

        await Form("/api/vote", $"id={post.Fullname}&dir=-1");
        await Form("/api/save", $"id={post.Fullname}");

        post.Score.ShouldBe(0);
        var read = (await Get("/user/emulated/saved")).Json["data"]!["children"]![0]!["data"]!;
        read["likes"]!.GetValue<bool>().ShouldBeFalse();
        read["saved"]!.GetValue<bool>().ShouldBeTrue();
        (await Form("/api/vote", $"id={post.Fullname}&dir=2")).Status.ShouldBe(400);
        await Form("/api/hide", $"id={post.Fullname}");
        Names(await Get("/r/emulated/new")).ShouldBeEmpty();
        (await Get("/user/another/saved")).Status.ShouldBe(403);
    }

    private EmulatedRedditSubmission Post() => Reddit.AddSubmission(Reddit.DefaultUser, Reddit.DefaultSubreddit, "Mine", "text");

    private Task<Answer> Answer(string target, string text) => Form("/api/comment", $"api_type=json&thing_id={target}&text={text}");
}
