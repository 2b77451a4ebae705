namespace Social.Testing.Tests.Facebook;

public sealed class PageTests : FacebookTestBase
{
    [Fact]
    public async Task A_Page_is_updated_and_its_picture_shown()
    {
        Succeeded(await Post($"/{Page.Id}", "about=New&website=https://example.com&emails=[\"a@example.com\"]"));
        (await Get($"/{Page.Id}?fields=about,website,emails")).Body.ShouldBe($$"""{"about":"New","website":"https://example.com","emails":["a@example.com"],"id":"{{Page.Id}}"}""");
        Refused(await Post($"/{Page.Id}", "current_location=here"), 100);
        (await Get($"/{Page.Id}/picture?redirect=false&type=large")).Json["data"]!["width"]!.GetValue<int>().ShouldBe(50);
        (await Get($"/{Page.Id}/picture")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Events_are_read_and_never_made()
    {
        Facebook.AddEvent(Page, "Past", Facebook.Clock.GetUtcNow().AddDays(-1));
        Facebook.AddEvent(Page, "Future", Facebook.Clock.GetUtcNow().AddDays(1));
        Facebook.AddEvent(Page, "Off", Facebook.Clock.GetUtcNow().AddDays(1)).IsCanceled = true;

        (await Names("")).ShouldBe(["Past", "Future"]);
        (await Names("?time_filter=upcoming&include_canceled=true")).ShouldBe(["Future", "Off"]);
        (await Names("?event_state_filter=canceled")).ShouldBe(["Off"]);
        Refused(await Get($"/{Page.Id}/events?time_filter=now"), 100);
        Refused(await Post($"/{Page.Id}/events", "name=Party"), 2500);

        async Task<IEnumerable<string>> Names(string query) => (await Get($"/{Page.Id}/events{query}")).Json["data"]!.AsArray().Select(e => e!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Subscriptions_are_kept()
    {
        Succeeded(await Post($"/{Page.Id}/subscribed_apps?subscribed_fields=feed"));
        (await Get($"/{Page.Id}/subscribed_apps")).Json["data"]![0]!["subscribed_fields"]!.ToJsonString().ShouldBe("""["feed"]""");
        Succeeded(await Delete($"/{Page.Id}/subscribed_apps"));
        (await Get($"/{Page.Id}/subscribed_apps")).Body.ShouldBe("""{"data":[]}""");
        Refused(await Post($"/{Page.Id}/subscribed_apps"), 100);
    }

    [Fact]
    public async Task The_linked_account_of_Instagram_is_here_too()
    {
        var account = Facebook.DefaultAccount;

        var container = Id(await Post($"/{account.Id}/media", "image_url=https://ex.com/1.jpg&caption=Hi"));
        var media = Id(await Post($"/{account.Id}/media_publish", $"creation_id={container}"));

        (await Get($"/{account.Id}/media")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(media);
        Facebook.Media.Single().Caption.ShouldBe("Hi");
    }
}
