namespace Social.Testing.Tests.LinkedIn;

public sealed class SocialActionTests : LinkedInTestBase
{
    private EmulatedLinkedInPost _post = null!;

    private string Comments => $"/rest/socialActions/{Enc(_post.ActivityUrn)}/comments";

    [Fact]
    public async Task Example_11_a_comment_answers_201_with_a_bare_id_and_itself()
    {
        await Publish();

        var answer = await Post(Comments, $$$"""{"actor":"{{{Organization.Urn}}}","object":"{{{_post.ActivityUrn}}}","message":{"text":"plain (text) needs no escapes"}}""");

        answer.Status.ShouldBe(201, answer.Body);
        var comment = _post.Comments.ShouldHaveSingleItem();
        answer.Header("x-restli-id").ShouldBe(comment.Id);
        answer.Json["id"]!.GetValue<string>().ShouldBe(comment.Id);
        answer.Json["$URN"]!.GetValue<string>().ShouldBe($"urn:li:comment:({_post.ActivityUrn},{comment.Id})");
        answer.Json["agent"]!.GetValue<string>().ShouldBe(Member.Urn);
        answer.Json["created"]!["impersonator"]!.GetValue<string>().ShouldBe(Member.Urn);
        answer.Json["message"]!.ToJsonString().ShouldBe("""{"attributes":[],"text":"plain (text) needs no escapes"}""");
    }

    [Fact]
    public async Task A_thread_is_read_under_any_urn_and_tells_its_total()
    {
        await Publish();
        (await Get(Comments)).Status.ShouldBe(404);
        LinkedIn.Options.EmptyThreadIsNotFound = false;
        (await Get(Comments)).Json["elements"]!.AsArray().ShouldBeEmpty();
        await Comment("one");
        await Comment("two");

        var answer = await Get($"/rest/socialActions/{Enc(_post.Urn)}/comments?start=1&count=5");

        answer.Json["paging"]!["total"]!.GetValue<int>().ShouldBe(2);
        var comment = answer.Json["elements"]!.AsArray().ShouldHaveSingleItem()!;
        comment["message"]!["text"]!.GetValue<string>().ShouldBe("two");
        comment["object"]!.GetValue<string>().ShouldBe(_post.ActivityUrn);
        comment["commentUrn"]!.GetValue<string>().ShouldBe(_post.Comments[1].Urn);
    }

    [Fact]
    public async Task An_answer_hangs_under_its_comment_and_cannot_be_answered()
    {
        await Publish();
        await Comment("question");
        var parent = _post.Comments[0];

        (await Post($"/rest/socialActions/{Enc(parent.Urn)}/comments", Body("first"))).Status.ShouldBe(201);
        (await Post(Comments, $$$"""{"actor":"{{{Member.Urn}}}","message":{"text":"second"},"parentComment":"{{{parent.Urn}}}"}""")).Status.ShouldBe(201);

        _post.Comments.Count(c => c.Parent == parent).ShouldBe(2);
        (await Get(Comments)).Json["paging"]!["total"]!.GetValue<int>().ShouldBe(1);
        (await Get($"/rest/socialActions/{Enc(parent.Urn)}/comments")).Json["elements"]![0]!["parentComment"]!.GetValue<string>().ShouldBe(parent.Urn);
        (await Post($"/rest/socialActions/{Enc(_post.Comments[1].Urn)}/comments", Body("third"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_comment_is_changed_and_deleted_by_its_author()
    {
        await Publish();
        await Comment("typo");
        var path = $"{Comments}/{_post.Comments[0].Id}";

        (await Patch($"{path}?actor={Enc(Member.Urn)}", """{"patch":{"message":{"$set":{"text":"fixed"}}}}""")).Status.ShouldBe(200);
        _post.Comments[0].Text.ShouldBe("fixed");

        var stranger = LinkedIn.IssueToken(LinkedIn.AddMember("Strange", "Person")).AccessToken;
        (await Delete(path, stranger)).Status.ShouldBe(403);
        (await Delete($"{path}?actor={Enc(Member.Urn)}")).Status.ShouldBe(204);
        _post.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_mentions_by_attributes_that_cover_the_exact_name()
    {
        await Publish();
        string With(int start) => $$$$"""{"actor":"{{{{Member.Urn}}}}","message":{"text":"Hello Devtestco!","attributes":[{"start":{{{{start}}}},"length":9,"value":{"organization":{"organization":"{{{{Organization.Urn}}}}"}}}]}}""";

        (await Post(Comments, With(5))).Status.ShouldBe(400);
        (await Post(Comments, With(6))).Status.ShouldBe(201);

        _post.Comments[0].Mentions.ShouldBe([Organization.Urn]);
    }

    [Fact]
    public async Task A_picture_in_a_comment_is_an_unpermitted_field()
    {
        await Publish();

        var answer = await Post(Comments, $$$"""{"actor":"{{{Member.Urn}}}","message":{"text":"x"},"content":[]}""");

        answer.Status.ShouldBe(403);
        answer.Json["message"]!.GetValue<string>().ShouldContain("[/content]");
    }

    [Fact]
    public async Task Comments_are_throttled_by_the_minute()
    {
        await Publish();
        LinkedIn.Options.CommentsPerMinute = 1;
        await Comment("one");

        var answer = await Post(Comments, Body("two"));

        answer.Status.ShouldBe(429);
        answer.Json["message"]!.GetValue<string>().ShouldStartWith("Comment create throttled");
        LinkedIn.Clock.Advance(TimeSpan.FromMinutes(1));
        await Comment("two");
    }

    [Fact]
    public async Task A_reaction_is_made_once_listed_and_taken_back()
    {
        await Publish();
        var body = $$$"""{"root":"{{{_post.Urn}}}","reactionType":"PRAISE"}""";

        var answer = await Post($"/rest/reactions?actor={Enc(Organization.Urn)}", body);
        answer.Status.ShouldBe(201);
        answer.Header("x-restli-id").ShouldBe($"urn:li:reaction:({Organization.Urn},{_post.ActivityUrn})");
        var again = await Post($"/rest/reactions?actor={Enc(Organization.Urn)}", body);
        again.Status.ShouldBe(409);
        again.Json["code"]!.GetValue<string>().ShouldBe("CONFLICT");

        var list = await Get($"/rest/reactions/(entity:{Enc(_post.Urn)})?q=entity&sort=(value:REVERSE_CHRONOLOGICAL)");
        list.Json["elements"]!.AsArray().ShouldHaveSingleItem()!["reactionType"]!.GetValue<string>().ShouldBe("PRAISE");

        var key = $"/rest/reactions/(actor:{Enc(Organization.Urn)},entity:{Enc(_post.Urn)})";
        (await Delete(key)).Status.ShouldBe(204);
        (await Delete(key)).Status.ShouldBe(404);
        (await Post($"/rest/reactions?actor={Enc(Organization.Urn)}", body.Replace("PRAISE", "MAYBE", StringComparison.Ordinal))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_metadata_counts_and_closes()
    {
        await Publish();
        await Comment("one");
        await Post($"/rest/reactions?actor={Enc(Member.Urn)}", $$$"""{"root":"{{{_post.Urn}}}","reactionType":"LIKE"}""");

        (await Get("/rest/socialMetadata/" + Enc(_post.Urn))).Body.ShouldBe(
            $$$"""{"entity":"{{{_post.ActivityUrn}}}","reactionSummaries":{"LIKE":{"reactionType":"LIKE","count":1}},"commentSummary":{"count":1,"topLevelCount":1},"commentsState":"OPEN"}""");
        var actions = (await Get("/rest/socialActions/" + Enc(_post.Urn))).Json;
        actions["likesSummary"]!["likedByCurrentUser"]!.GetValue<bool>().ShouldBeTrue();
        actions["commentsSummary"]!["totalFirstLevelComments"]!.GetValue<int>().ShouldBe(1);

        (await Patch($"/rest/socialMetadata/{Enc(_post.Urn)}?actor={Enc(Organization.Urn)}", """{"patch":{"$set":{"commentsState":"CLOSED"}}}""")).Status.ShouldBe(204);
        _post.AreCommentsClosed.ShouldBeTrue();
        _post.Comments.ShouldBeEmpty();
        (await Post(Comments, Body("late"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task What_is_gone_cannot_be_commented()
    {
        await Publish();

        (await Post("/rest/socialActions/urn%3Ali%3Ashare%3A1/comments", Body("x"))).Status.ShouldBe(404);
        (await Post("/rest/socialActions/urn%3Ali%3Aperson%3A1/comments", Body("x"))).Json["code"]!.GetValue<string>().ShouldBe("INVALID_URN_TYPE");
    }

    private string Body(string text) => $$$"""{"actor":"{{{Member.Urn}}}","message":{"text":"{{{text}}}"}}""";

    private async Task Publish()
    {
        await Create("talk about it");
        _post = LinkedIn.Posts[0];
    }

    private async Task Comment(string text)
    {
        var answer = await Post(Comments, Body(text));
        answer.Status.ShouldBe(201, answer.Body);
    }
}
