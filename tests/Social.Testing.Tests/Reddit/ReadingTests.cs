namespace Social.Testing.Tests.Reddit;

public sealed class ReadingTests : RedditTestBase
{
    [Fact]
    public async Task Listings_are_paged_by_fullname_and_a_short_page_is_not_the_end()
    {
        var posts = Enumerable.Range(0, 5).Select(i => Reddit.AddSubmission(Reddit.DefaultUser, Reddit.DefaultSubreddit, $"Post {i}")).Reverse().ToList();

        var first = await Get("/r/emulated/new?limit=2");
        Names(first).ShouldBe([posts[0].Fullname, posts[1].Fullname]);
        first.Json["data"]!["after"]!.GetValue<string>().ShouldBe(posts[1].Fullname);
        await Form("/api/del", $"id={posts[2].Fullname}");
        var second = await Get($"/r/emulated/new?limit=2&after={posts[1].Fullname}");
        Names(second).ShouldBe([posts[3].Fullname]);
        var last = await Get($"/r/emulated/new?limit=2&after={second.Json["data"]!["after"]}");
        Names(last).ShouldBe([posts[4].Fullname]);
        last.Json["data"]!["after"].ShouldBeNull();

        Names(await Get($"/r/emulated/new?before={posts[1].Fullname}")).ShouldBe([posts[0].Fullname]);
        Names(await Get($"/r/emulated/new?before={posts[2].Fullname}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Info_keeps_its_own_order_leaves_out_the_unknown_and_ignores_a_batch_over_100()
    {
        var first = Reddit.AddSubmission(Reddit.DefaultUser, Reddit.DefaultSubreddit, "First");
        var second = Reddit.AddSubmission(Reddit.DefaultUser, Reddit.DefaultSubreddit, "Second");

        Names(await Get($"/api/info?id={second.Fullname},t3_nonsense,{first.Fullname}")).ShouldBe([first.Fullname, second.Fullname]);
        Names(await Get("/api/info?id=" + string.Join(',', Enumerable.Range(0, 100).Select(i => $"t3_{i}")) + "," + first.Fullname)).ShouldBeEmpty();
        Names(await Get("/api/info?sr_name=emulated")).ShouldBe(["t5_" + Reddit.DefaultSubreddit.Id]);
    }

    [Fact]
    public async Task Own_posts_need_the_scope_history()
    {
        (await Get("/user/emulated/submitted", Reddit.IssueToken(scopes: ["read"]).AccessToken)).Status.ShouldBe(403);
        (await Get("/user/emulated/submitted", Reddit.IssueToken(scopes: ["history"]).AccessToken)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Communities_that_are_not_there_private_banned_or_in_quarantine_are_told_apart()
    {
        var unknown = await Get("/r/nowhere/about");
        unknown.Status.ShouldBe(302);
        Names(await Get(unknown.Header("location")!)).ShouldBeEmpty();

        var subreddit = Reddit.DefaultSubreddit;
        subreddit.Type = "private";
        var closed = await Get("/r/emulated/about");
        (closed.Status, closed.Body).ShouldBe((403, """{"reason":"private","message":"Forbidden","error":403}"""));
        subreddit.Contributors.Add(Reddit.DefaultUser);
        (await Get("/r/emulated/about")).Status.ShouldBe(200);
        subreddit.IsQuarantined = true;
        (await Get("/r/emulated/new")).Json["reason"]!.GetValue<string>().ShouldBe("quarantined");
        subreddit.IsBanned = true;
        var banned = await Get("/r/emulated/about");
        (banned.Status, banned.Body).ShouldBe((404, """{"reason":"banned","message":"Not Found","error":404}"""));
    }

    [Fact]
    public async Task Example_14_and_15_rules_and_requirements_are_told()
    {
        var subreddit = Reddit.DefaultSubreddit;
        subreddit.Rules.Add(new EmulatedRedditRule("Test post 12", "testing post rf"));
        subreddit.Requirements.DomainBlacklist.Add("fakewebsite.com");
        subreddit.Requirements.GuidelinesText = "Testing 1 2 3";

        (await Get("/r/emulated/about/rules?raw_json=1")).Json["rules"]![0]!["short_name"]!.GetValue<string>().ShouldBe("Test post 12");
        var requirements = await Get("/api/v1/emulated/post_requirements?raw_json=1");
        requirements.Json["domain_blacklist"]![0]!.GetValue<string>().ShouldBe("fakewebsite.com");
        requirements.Json["title_text_min_length"].ShouldBeNull();
        (await Get("/api/v1/nowhere/post_requirements")).Json["reason"]!.GetValue<string>().ShouldBe("SUBREDDIT_NOEXIST");
        subreddit.Type = "private";
        (await Get("/api/v1/emulated/post_requirements")).Json["reason"]!.GetValue<string>().ShouldBe("SUBREDDIT_NO_ACCESS");
    }

    [Fact]
    public async Task Example_13_flair_is_offered_chosen_and_refused()
    {
        var subreddit = Reddit.DefaultSubreddit;
        subreddit.Flairs.Add(new EmulatedRedditFlair("ca999154-c1b0-11e7-b30b-0eb8423d5ed8", "test 1") { IsTextEditable = true, CssClass = "test 1" });
        subreddit.Flairs.Add(new EmulatedRedditFlair("865ba524-692d-11e9-9811-0e2f1d7746a8", "mods") { IsModeratorOnly = true });
        var post = Reddit.AddSubmission(Reddit.DefaultUser, subreddit, "Mine");

        (await Get("/r/emulated/api/link_flair_v2")).Json.AsArray().Count.ShouldBe(2);
        var offered = await Form("/r/emulated/api/flairselector/?raw_json=1", "api_type=json&is_newlink=True");
        offered.Json["choices"]!.AsArray().ShouldHaveSingleItem()!["flair_template_id"]!.GetValue<string>().ShouldBe("ca999154-c1b0-11e7-b30b-0eb8423d5ed8");
        var chosen = await Form("/r/emulated/api/selectflair/", $"api_type=json&flair_template_id=ca999154-c1b0-11e7-b30b-0eb8423d5ed8&link={post.Fullname}&text=own");
        chosen.Body.ShouldBe("""{"json":{"errors":[]}}""");
        post.FlairText.ShouldBe("own");
        (await Form("/r/emulated/api/selectflair", $"api_type=json&flair_template_id=865ba524-692d-11e9-9811-0e2f1d7746a8&link={post.Fullname}")).Status.ShouldBe(403);
        (await Form("/r/emulated/api/selectflair", "api_type=json&flair_template_id=x&link=t3_nonsense")).Status.ShouldBe(404);
        Accepted(await Submit("kind=self&flair_id=ca999154-c1b0-11e7-b30b-0eb8423d5ed8"));
        Reddit.Submissions[^1].FlairText.ShouldBe("test 1");

        subreddit.IsFlairEnabled = false;
        (await Get("/r/emulated/api/link_flair_v2")).Status.ShouldBe(403);
        (await Form("/r/emulated/api/flairselector", "is_newlink=true")).Json["choices"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Traffic_is_for_moderators()
    {
        Reddit.DefaultSubreddit.DailyTraffic.Add(new EmulatedRedditTraffic(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), 10, 20, 3));
        (await Get("/r/emulated/about/traffic")).Status.ShouldBe(403);
        Reddit.DefaultSubreddit.Moderators.Add(Reddit.DefaultUser);

        var answer = await Get("/r/emulated/about/traffic");

        answer.Body.ShouldBe("""{"day":[[1700000000,10,20,3]],"hour":[],"month":[]}""");
    }

    [Fact]
    public async Task Communities_are_found_subscribed_and_listed()
    {
        Names(await Get("/subreddits/search?q=emul")).ShouldBe(["t5_" + Reddit.DefaultSubreddit.Id]);
        (await Form("/api/subscribe", "action=sub&sr_name=emulated")).Body.ShouldBe("{}");
        Names(await Get("/subreddits/mine/subscriber")).ShouldBe(["t5_" + Reddit.DefaultSubreddit.Id]);
        Names(await Get("/subreddits/mine/moderator")).ShouldBe(["t5_" + Reddit.DefaultUser.Profile.Id]);
        (await Get("/r/emulated/about")).Json["data"]!["user_is_subscriber"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Posts_are_searched_within_a_community()
    {
        var post = Reddit.AddSubmission(Reddit.DefaultUser, Reddit.DefaultSubreddit, "Needle in hay");
        Reddit.AddSubmission(Reddit.DefaultUser, Reddit.AddSubreddit("elsewhere"), "Needle");

        Names(await Get("/r/emulated/search?q=needle&restrict_sr=1&sort=new")).ShouldBe([post.Fullname]);
        Names(await Get("/search?q=needle")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Users_are_told_about_and_suspended_ones_barely()
    {
        var another = Reddit.AddUser("another");
        (await Get("/user/another/about")).Json["data"]!["id"]!.GetValue<string>().ShouldBe(another.Id);
        another.IsSuspended = true;
        (await Get("/user/another/about")).Json["data"]!["is_suspended"]!.GetValue<bool>().ShouldBeTrue();
        (await Get("/user/nobody/about")).Status.ShouldBe(404);
    }
}
