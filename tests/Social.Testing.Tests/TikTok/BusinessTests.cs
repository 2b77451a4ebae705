using System.Text.Json.Nodes;

namespace Social.Testing.Tests.TikTok;

public sealed class BusinessTests : TikTokTestBase
{
    private const string Redirect = "https://app.example.com/callback/";
    private const string Client = """ "client_id":"emulator-client-key","client_secret":"emulator-client-secret" """;

    private string BusinessId => TikTok.DefaultUser.OpenIdFor(TikTok.DefaultApp);

    [Fact]
    public async Task Example_14_an_account_token_is_had_and_refreshed_with_names_of_its_own()
    {
        var page = await Send(HttpMethod.Get, $"/v2/auth/authorize/?client_key=emulator-client-key&response_type=code&scope=comment.list&state=s&redirect_uri={Uri.EscapeDataString(Redirect)}", null, null);
        var code = Uri.UnescapeDataString(page.Header("location")!.Split("code=")[1].Split('&')[0]);

        var answer = await Business(HttpMethod.Post, "/tt_user/oauth2/token/", $$$"""{{{{Client}}},"grant_type":"authorization_code","auth_code":"{{{code}}}","redirect_uri":"{{{Redirect}}}"}""");

        answer.Status.ShouldBe(200);
        answer.Json["code"]!.GetValue<int>().ShouldBe(0, answer.Body);
        answer.Json["message"]!.GetValue<string>().ShouldBe("OK");
        var data = answer.Json["data"]!;
        data["expires_in"]!.GetValue<long>().ShouldBe(86400);
        data["refresh_token_expires_in"]!.GetValue<long>().ShouldBeGreaterThan(86400);
        data["scope"]!.GetValue<string>().ShouldBe("comment.list");
        var refreshed = await Business(HttpMethod.Post, "/tt_user/oauth2/refresh_token/", $$$"""{{{{Client}}},"grant_type":"refresh_token","refresh_token":"{{{data["refresh_token"]}}}"}""");
        refreshed.Json["data"]!["access_token"]!.GetValue<string>().ShouldNotBe(data["access_token"]!.GetValue<string>());
        Code(await Business(HttpMethod.Post, "/tt_user/oauth2/refresh_token/", $$$"""{{{{Client}}},"grant_type":"refresh_token","refresh_token":"{{{data["refresh_token"]}}}"}""")).ShouldBe(40107);
        Code(await Business(HttpMethod.Post, "/tt_user/oauth2/token/", $$$"""{{{{Client}}},"grant_type":"authorization_code","auth_code":"{{{code}}}","redirect_uri":"{{{Redirect}}}"}""")).ShouldBe(40110);
    }

    [Fact]
    public async Task Example_15_a_token_tells_about_itself_until_it_is_revoked()
    {
        var token = TikTok.IssueBusinessToken(scopes: ["comment.list", "video.list"]).AccessToken;
        var info = $$$"""{"app_id":"emulator-client-key","access_token":"{{{token}}}"}""";

        (await Business(HttpMethod.Post, "/tt_user/token_info/get/", info)).Json["data"]!.ToJsonString()
            .ShouldBe($$$"""{"app_id":"emulator-client-key","creator_id":"{{{BusinessId}}}","scope":"comment.list,video.list"}""");
        (await Business(HttpMethod.Post, "/tt_user/oauth2/revoke/", $$$"""{{{{Client}}},"access_token":"{{{token}}}"}""")).Json["data"]!.ToJsonString().ShouldBe("{}");
        Code(await Business(HttpMethod.Post, "/tt_user/token_info/get/", info)).ShouldBe(40105);
    }

    [Fact]
    public async Task An_advertiser_token_comes_from_the_portal()
    {
        var page = await Send(HttpMethod.Get, $"/portal/auth?app_id=emulator-client-key&state=s&redirect_uri={Uri.EscapeDataString(Redirect)}", null, null);
        var code = page.Header("location")!.Split("auth_code=")[1].Split('&')[0];

        var answer = await Business(HttpMethod.Post, "/oauth2/access_token/", $$$"""{"app_id":"emulator-client-key","secret":"emulator-client-secret","auth_code":"{{{code}}}"}""");

        var token = answer.Json["data"]!["access_token"]!.GetValue<string>();
        answer.Json["data"]!["advertiser_ids"]!.ToJsonString().ShouldBe("[\"7000000000000000000\"]");
        (await Business(HttpMethod.Get, "/oauth2/advertiser/get/?app_id=emulator-client-key&secret=emulator-client-secret", token: token)).Json["data"]!["list"]![0]!["advertiser_id"]!
            .GetValue<string>().ShouldBe("7000000000000000000");
    }

    [Fact]
    public async Task Tokens_are_refused_inside_200()
    {
        const string Path = "/campaign/get/?advertiser_id=7000000000000000000";
        var advertiser = TikTok.IssueAdvertiserToken().AccessToken;
        Code(await Business(HttpMethod.Get, Path)).ShouldBe(40104);
        Code(await Business(HttpMethod.Get, Path, token: "Bearer " + advertiser)).ShouldBe(40105);
        Code(await Get("/open_api/v1.3" + Path, advertiser)).ShouldBe(40105);
        Code(await Business(HttpMethod.Get, Path, token: TikTok.IssueBusinessToken().AccessToken)).ShouldBe(40001);
        Code(await Business(HttpMethod.Get, "/campaign/get/?advertiser_id=1", token: advertiser)).ShouldBe(40001);
        Code(await Business(HttpMethod.Get, "/nothing/here/", token: advertiser)).ShouldBe(40400);
        var account = TikTok.IssueBusinessToken(scopes: ["video.list"]).AccessToken;
        Code(await Business(HttpMethod.Get, $"/business/comment/list/?business_id={BusinessId}&video_id=1", token: account)).ShouldBe(40130);
        TikTok.Clock.Advance(TimeSpan.FromHours(25));
        Code(await Business(HttpMethod.Get, $"/business/get/?business_id={BusinessId}", token: account)).ShouldBe(40102);
        TikTok.Options.BusinessTokenErrorStatus = 401;
        (await Business(HttpMethod.Get, Path)).Status.ShouldBe(401);
        TikTok.Requests.ShouldAllBe(r => !r.IsTaken);
    }

    [Fact]
    public async Task Campaigns_are_filtered_by_JSON_text_and_paged()
    {
        var token = TikTok.IssueAdvertiserToken().AccessToken;
        TikTok.AddCampaign("Spring");
        var autumn = TikTok.AddCampaign("Autumn");

        var all = await Business(HttpMethod.Get, "/campaign/get/?advertiser_id=7000000000000000000&page_size=1&page=2", token: token);
        var one = await Business(HttpMethod.Get, $"/campaign/get/?advertiser_id=7000000000000000000&fields={Text("""["campaign_id","campaign_name"]""")}&filtering={Text($$$"""{"campaign_ids":["{{{autumn.Id}}}"]}""")}", token: token);

        all.Json["data"]!["page_info"]!.ToJsonString().ShouldBe("""{"page":2,"page_size":1,"total_number":2,"total_page":2}""");
        one.Json["data"]!["list"]!.ToJsonString().ShouldBe($$$"""[{"campaign_id":"{{{autumn.Id}}}","campaign_name":"Autumn"}]""");
        Code(await Business(HttpMethod.Get, "/campaign/get/?advertiser_id=7000000000000000000&fields=campaign_id,campaign_name", token: token)).ShouldBe(40002);
        Code(await Business(HttpMethod.Get, $"/campaign/get/?advertiser_id=7000000000000000000&filtering={Text("""{"colour":"red"}""")}", token: token)).ShouldBe(40002);
        Code(await Business(HttpMethod.Get, "/campaign/get/?advertiser_id=7000000000000000000&page_size=1001", token: token)).ShouldBe(40002);
    }

    [Fact]
    public async Task Example_16_a_report_sums_by_its_dimensions_and_speaks_in_text()
    {
        var token = TikTok.IssueAdvertiserToken().AccessToken;
        foreach (var name in (string[])["Spring", "Autumn"])
            TikTok.AddAdMetrics(new EmulatedTikTokAdMetrics(TikTok.AddCampaign(name).Id, new DateOnly(2025, 11, 12), new Dictionary<string, decimal> { ["spend"] = 12.5m }));
        const string Report = "/report/integrated/get/?advertiser_id=7000000000000000000&report_type=BASIC&data_level=AUCTION_CAMPAIGN";
        var query = $"&dimensions={Text("""["stat_time_day"]""")}&metrics={Text("""["spend","clicks"]""")}&start_date=2025-11-12&end_date=2025-11-12&page=1&page_size=26";

        var answer = await Business(HttpMethod.Get, Report + query, token: token);

        answer.Json["data"]!["list"]!.ToJsonString().ShouldBe("""[{"dimensions":{"stat_time_day":"2025-11-12 00:00:00"},"metrics":{"spend":"25.0","clicks":"-"}}]""");
        Code(await Business(HttpMethod.Get, Report + "&start_date=2025-11-12&end_date=2025-11-12", token: token)).ShouldBe(40002);
        Code(await Business(HttpMethod.Get, Report + $"&dimensions={Text("""["stat_time_day"]""")}&start_date=20251112&end_date=2025-11-12", token: token)).ShouldBe(40002);
    }

    [Fact]
    public async Task Hashtags_trend_by_country()
    {
        var token = TikTok.IssueAdvertiserToken().AccessToken;
        TikTok.AddTrend(new EmulatedTikTokTrend("1", "small", 10, 100));
        TikTok.AddTrend(new EmulatedTikTokTrend("2", "big", 10, 1000));
        TikTok.AddTrend(new EmulatedTikTokTrend("3", "foreign", 10, 1000, "DE"));

        var answer = await Business(HttpMethod.Get, "/discovery/trending_list/?discovery_type=HASHTAG&advertiser_id=7000000000000000000", token: token);

        answer.Json["data"]!["filter_info"]!.ToJsonString().ShouldBe("""{"category_name":"ALL","country_code":"US","date_range":"7DAY"}""");
        answer.Json["data"]!["list"]!.AsArray().Select(t => t!["hashtag_name"]!.GetValue<string>()).ShouldBe(["big", "small"]);
        answer.Json["data"]!["list"]![0]!["rank_position"]!.GetValue<int>().ShouldBe(1);
        Code(await Business(HttpMethod.Get, "/discovery/trending_list/?advertiser_id=7000000000000000000", token: token)).ShouldBe(40002);
    }

    [Fact]
    public async Task Comments_of_own_videos_are_read_answered_and_moderated()
    {
        var token = TikTok.IssueBusinessToken().AccessToken;
        var video = TikTok.AddVideo(TikTok.DefaultUser, "cat");
        var comment = TikTok.AddComment(video, TikTok.AddUser("ada"), "nice");
        var target = $$$""" "business_id":"{{{BusinessId}}}","video_id":"{{{video.Id}}}","comment_id":"{{{comment.Id}}}" """;

        Code(await Business(HttpMethod.Post, "/business/comment/reply/create/", $$$"""{{{{target}}},"text":"thanks"}""", token)).ShouldBe(0);
        Code(await Business(HttpMethod.Post, "/business/comment/like/", $$$"""{{{{target}}},"action":"LIKE"}""", token)).ShouldBe(0);
        Code(await Business(HttpMethod.Post, "/business/comment/like/", $$$"""{{{{target}}},"action":"LOVE"}""", token)).ShouldBe(40002);
        var list = await Business(HttpMethod.Get, $"/business/comment/list/?business_id={BusinessId}&video_id={video.Id}&include_replies=true", token: token);
        var replies = await Business(HttpMethod.Get, $"/business/comment/reply/list/?business_id={BusinessId}&video_id={video.Id}&comment_id={comment.Id}", token: token);

        var item = list.Json["data"]!["comments"]!.AsArray().ShouldHaveSingleItem()!;
        item["text"]!.GetValue<string>().ShouldBe("nice");
        item["likes"]!.GetValue<int>().ShouldBe(1);
        item["reply_list"]![0]!["text"]!.GetValue<string>().ShouldBe("thanks");
        replies.Json["data"]!["comments"]![0]!["owner"]!.GetValue<bool>().ShouldBeTrue();
        Code(await Business(HttpMethod.Post, "/business/comment/hide/", $$$"""{{{{target}}},"action":"HIDE"}""", token)).ShouldBe(0);
        (await Business(HttpMethod.Get, $"/business/comment/list/?business_id={BusinessId}&video_id={video.Id}&status=PUBLIC", token: token)).Json["data"]!["comments"]!.AsArray().ShouldBeEmpty();
        Code(await Business(HttpMethod.Post, "/business/comment/delete/", $$$"""{{{{target}}}}""", token)).ShouldBe(0);
        TikTok.Comments.ShouldBeEmpty();
        Code(await Business(HttpMethod.Get, $"/business/comment/list/?business_id=somebody&video_id={video.Id}", token: token)).ShouldBe(40001);
    }

    [Fact]
    public async Task Account_and_videos_are_read()
    {
        var token = TikTok.IssueBusinessToken().AccessToken;
        var video = TikTok.AddVideo(TikTok.DefaultUser, "cat");
        video.ViewCount = 7;

        (await Business(HttpMethod.Get, $"/business/get/?business_id={BusinessId}&fields={Text("""["username","followers_count"]""")}", token: token)).Json["data"]!.ToJsonString()
            .ShouldBe("""{"username":"emulated","followers_count":0}""");
        (await Business(HttpMethod.Get, $"/business/video/list/?business_id={BusinessId}&fields={Text("""["item_id","video_views"]""")}", token: token)).Json["data"]!["videos"]!.ToJsonString()
            .ShouldBe($$$"""[{"item_id":"{{{video.Id}}}","video_views":7}]""");
    }

    private static int Code(Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Body);
        answer.Json.AsObject().Select(p => p.Key).ShouldBe(["code", "message", "request_id", "data"]);
        return answer.Json["code"]!.GetValue<int>();
    }

    private static string Text(string json) => Uri.EscapeDataString(JsonNode.Parse(json)!.ToJsonString());
}
