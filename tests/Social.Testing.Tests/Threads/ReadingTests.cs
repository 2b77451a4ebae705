namespace Social.Testing.Tests.Threads;

/// <summary>Reading, replies, insights, quotas, tokens, and the calls of other processes.</summary>
public sealed class ReadingTests : ThreadsTestBase
{
    [Fact]
    public async Task Quotas_are_told_and_kept()
    {
        Network.Options.PostsADay = 2;
        await Published("media_type=TEXT&text=1");
        (await Get("/v1.0/me/threads_publishing_limit?fields=quota_usage,config")).Body.ShouldBe("""{"data":[{"quota_usage":1,"config":{"quota_total":2,"quota_duration":86400}}]}""");
        await Published("media_type=TEXT&text=2");

        Refused(await Post($"/v1.0/me/threads_publish?creation_id={await Container("media_type=TEXT&text=3")}"), 9, 2207042);
        Network.Clock.Advance(TimeSpan.FromHours(24));
        (await Get("/v1.0/me/threads_publishing_limit?fields=quota_usage")).Json["data"]![0]!["quota_usage"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Replies_are_listed_and_hidden()
    {
        var post = await Published("media_type=TEXT&text=Question");
        var first = await Published($"media_type=TEXT&text=One&reply_to_id={post}");
        var second = await Published($"media_type=TEXT&text=Two&reply_to_id={post}");

        Ids(await Get($"/v1.0/{post}/replies?fields=id,text,hide_status")).ShouldBe([second, first]);
        Ids(await Get($"/v1.0/{post}/replies?fields=id&reverse=false")).ShouldBe([first, second]);
        (await Post($"/v1.0/{first}/manage_reply?hide=true")).Body.ShouldBe("""{"success":true}""");
        (await Get($"/v1.0/{first}?fields=hide_status")).Json["hide_status"]!.GetValue<string>().ShouldBe("HIDDEN");
        (await Get($"/v1.0/{post}?fields=has_replies")).Json["has_replies"]!.GetValue<bool>().ShouldBeTrue();
        Refused(await Post($"/v1.0/{post}/manage_reply?hide=true"), 100, 33);
    }

    [Fact]
    public async Task Pages_name_cursors_and_no_addresses()
    {
        for (var i = 0; i < 3; i++) await Published($"media_type=TEXT&text={i}");

        var page = await Get("/v1.0/me/threads?fields=id&limit=2");
        page.Json["paging"]!["next"].ShouldBeNull();
        var rest = await Get($"/v1.0/me/threads?fields=id&limit=2&after={page.Json["paging"]!["cursors"]!["after"]}");

        Ids(page).Concat(Ids(rest)).ShouldBe(Network.Posts.Reverse().Select(p => p.Id));
        (await Get($"/v1.0/me/threads?fields=id&after={rest.Json["paging"]!["cursors"]!["after"]}")).Body.ShouldBe("""{"data":[]}""");
        Refused(await Get("/v1.0/me/threads?limit=101"), 100);
    }

    [Fact]
    public async Task A_post_is_deleted_by_its_author_alone()
    {
        var post = await Published("media_type=TEXT&text=Gone");
        var other = Network.IssueToken(Network.AddUser("other")).AccessToken;

        Refused(await Delete($"/v1.0/{post}", other), 100, 33);
        (await Delete($"/v1.0/{post}")).Body.ShouldBe($$"""{"success":true,"deleted_id":"{{post}}"}""");
        Refused(await Get($"/v1.0/{post}?fields=id"), 100, 33);
    }

    [Fact]
    public async Task A_container_is_its_owners_alone()
    {
        var container = await Container("media_type=TEXT&text=Mine");
        var other = Network.IssueToken(Network.AddUser("other")).AccessToken;

        Refused(await Get($"/v1.0/{container}?fields=status", other), 100, 33);
        Refused(await Post($"/v1.0/me/threads_publish?creation_id={container}", other), 24, 4279009);
    }

    [Fact]
    public async Task Insights_of_a_profile_have_each_their_own_shape()
    {
        var data = (await Get("/v1.0/me/threads_insights?metric=views,likes,clicks")).Json["data"]!.AsArray();

        data.Select(d => d!["name"]!.GetValue<string>()).ShouldBe(["views", "likes", "clicks"]);
        data[0]!["values"]![0]!["value"]!.GetValue<int>().ShouldBe(10);
        data[1]!["total_value"]!["value"]!.GetValue<int>().ShouldBe(0);
        data[2]!["link_total_values"]![0]!["value"]!.GetValue<int>().ShouldBe(11);
        Refused(await Get("/v1.0/me/threads_insights?metric=fame"), 100);
    }

    [Fact]
    public async Task A_token_must_be_there_be_good_and_have_the_scope()
    {
        Refused(await Get("/v1.0/me", ""), 104);
        Refused(await Get("/v1.0/me", "THQVJnonsense"), 190);
        var basic = Network.IssueToken(scopes: ["threads_basic"]).AccessToken;
        (await Get("/v1.0/me?fields=username", basic)).Json["username"]!.GetValue<string>().ShouldBe("emulated");
        Refused(await Post("/v1.0/me/threads?media_type=TEXT&text=Hello", basic), 10, status: 403);
        Network.Clock.Advance(TimeSpan.FromDays(61));
        Refused(await Get("/v1.0/me"), 190, 463);
    }

    [Fact]
    public async Task Another_process_drives_the_network_through_control_endpoints()
    {
        var user = (await PostJson("/_emulator/users", """{"username":"ada"}""")).Json;
        var token = (await PostJson("/_emulator/tokens", """{"username":"ada","scopes":["threads_basic","threads_content_publish"]}""")).Json;
        token["user_id"]!.GetValue<string>().ShouldBe(user["id"]!.GetValue<string>());
        Token = token["access_token"]!.GetValue<string>();
        await Published("media_type=TEXT&text=outside");

        var post = (await Get("/_emulator/posts")).Json["posts"]!.AsArray().ShouldHaveSingleItem()!;
        (post["username"]!.GetValue<string>(), post["type"]!.GetValue<string>(), post["text"]!.GetValue<string>()).ShouldBe(("ada", "TEXT", "outside"));
        (await PostJson("/_emulator/tokens", """{"username":"bob"}""")).Status.ShouldBe(400);
        (await PostJson("/_emulator/tokens/expire", $$"""{"token":"{{Token}}"}""")).Json["done"]!.GetValue<bool>().ShouldBeTrue();
        Refused(await Get("/v1.0/me"), 190, 463);
    }

    private static IEnumerable<string> Ids(Answer answer) => answer.Json["data"]!.AsArray().Select(d => d!["id"]!.GetValue<string>());
}
