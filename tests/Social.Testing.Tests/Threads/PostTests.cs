namespace Social.Testing.Tests.Threads;

/// <summary>What was published: read, listed, hidden, counted; and who may ask.</summary>
public sealed class PostTests : ThreadsTestBase
{
    [Fact]
    public async Task Posts_and_replies_are_listed_apart()
    {
        var root = await Publish("media_type=TEXT&text=root");
        var reply = await Publish($"media_type=TEXT&text=reply&reply_to_id={root}");

        (await Get("/v1.0/me/threads?fields=id,text,is_reply")).Json["data"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()).ShouldBe([root]);
        (await Get($"/v1.0/{User.Id}/replies?fields=id,replied_to")).Json["data"]!.AsArray().Select(p => (p!["id"]!.GetValue<string>(), p["replied_to"]!["id"]!.GetValue<string>())).ShouldBe([(reply, root)]);
        (await Get($"/v1.0/{root}/replies?fields=id&reverse=false")).Json["data"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()).ShouldBe([reply]);
    }

    [Fact]
    public async Task A_page_has_cursors_only_and_the_end_is_an_empty_one()
    {
        foreach (var i in Enumerable.Range(0, 3)) Threads.AddPost(User, $"{i}");

        var first = (await Get("/v1.0/me/threads?fields=text&limit=2")).Json;
        var second = (await Get($"/v1.0/me/threads?fields=text&limit=2&after={first["paging"]!["cursors"]!["after"]}")).Json;
        var third = (await Get($"/v1.0/me/threads?fields=text&limit=2&after={second["paging"]!["cursors"]!["after"]}")).Json;

        first["data"]!.AsArray().Select(p => p!["text"]!.GetValue<string>()).ShouldBe(["2", "1"]);
        first["paging"]!["next"].ShouldBeNull();
        second["data"]!.AsArray().Count.ShouldBe(1);
        (third["data"]!.AsArray().Count, third["paging"]).ShouldBe((0, null));
    }

    [Theory]
    [InlineData("/v1.0/me/threads?limit=101")]
    [InlineData("/v1.0/me/threads?limit=many")]
    [InlineData("/v1.0/me/threads?since=yesterday")]
    [InlineData("/v1.0/me/threads?page=2")]
    [InlineData("/v1.0/me/threads?fields=mood")]
    [InlineData("/v1.0/me?fields=id,followers")]
    [InlineData("/v1.0/keyword_search?fields=id")]
    [InlineData("/v1.0/keyword_search?q=x&search_type=NEWEST")]
    [InlineData("/v1.0/me/threads_insights?metric=views,impressions")]
    [InlineData("/v1.0/me/threads_insights?metric=followers_count&since=1712991600")]
    [InlineData("/v1.0/me/threads_insights")]
    public async Task What_is_asked_wrongly_is_refused(string path)
    {
        Threads.AddPost(User, "there");

        Refused(await Get(path), 100);
    }

    [Fact]
    public async Task A_reply_is_hidden_by_whose_post_it_answers_and_by_nobody_else()
    {
        var root = Threads.AddPost(User, "root");
        var stranger = Threads.AddUser("stranger");
        var reply = Threads.AddPost(stranger, "reply", replyTo: root);

        Refused(await Post($"/v1.0/{reply.Id}/manage_reply", "hide=true", Threads.IssueToken(stranger).AccessToken), 100, 33);
        Refused(await Post($"/v1.0/{reply.Id}/manage_reply"), 100);
        (await Post($"/v1.0/{reply.Id}/manage_reply?hide=true")).Body.ShouldBe("""{"success":true}""");
        (await Get($"/v1.0/{reply.Id}?fields=hide_status")).Json["hide_status"]!.GetValue<string>().ShouldBe("HIDDEN");
    }

    [Fact]
    public async Task A_token_a_scope_and_the_own_name_are_needed()
    {
        var stranger = Threads.AddUser("stranger");
        var post = Threads.AddPost(User, "mine");

        (await Get("/v1.0/me", "")).Status.ShouldBeInRange(400, 401);
        Refused(await Get("/v1.0/me", "THQVnone"), 190);
        Refused(await Post("/v1.0/me/threads", "media_type=TEXT&text=x", Threads.IssueToken(scopes: ["threads_basic"]).AccessToken), 10);
        Refused(await Get($"/v1.0/{stranger.Id}/threads"), 100, 33);
        Refused(await Delete($"/v1.0/{post.Id}", Threads.IssueToken(stranger).AccessToken), 100, 33);
        Threads.ExpireToken(Token);
        Refused(await Get("/v1.0/me"), 190, 463);
    }

    [Fact]
    public async Task Insights_come_in_the_shapes_of_the_documentation()
    {
        var post = Threads.AddPost(User, "counted");

        var ofPost = (await Get($"/v1.0/{post.Id}/insights?metric=views,likes")).Json["data"]!.AsArray();
        var ofUser = (await Get("/v1.0/me/threads_insights?metric=views,likes,clicks,followers_count")).Json["data"]!.AsArray();

        ofPost.Select(d => (d!["name"]!.GetValue<string>(), d["period"]!.GetValue<string>(), d["values"]!.AsArray().Count)).ShouldBe([("views", "lifetime", 1), ("likes", "lifetime", 1)]);
        ofUser[0]!["values"]![0]!["end_time"]!.GetValue<string>().ShouldEndWith("+0000");
        ofUser[1]!["total_value"]!["value"]!.GetValue<int>().ShouldBe(0);
        ofUser[2]!["link_total_values"]![0]!["link_url"]!.GetValue<string>().ShouldStartWith("https://");
        ofUser[3]!["total_value"]!["value"]!.GetValue<int>().ShouldBe(User.Followers);
    }

    [Fact]
    public async Task Usage_is_told_when_there_is_some()
    {
        (await Get("/v1.0/me")).Header("x-app-usage").ShouldBeNull();
        Threads.Options.AppUsage = 28;
        (await Get("/v1.0/me")).Header("x-app-usage").ShouldBe("""{"call_count":28,"total_time":1,"total_cputime":1}""");
    }
}
