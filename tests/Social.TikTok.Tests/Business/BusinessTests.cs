using System.Web;
using Social.Testing;
using Social.TikTok.Tests.Publishing;

namespace Social.TikTok.Tests.Business;

public sealed class BusinessTests
{
    private const string Base = "/open_api/v1.3";

    [Fact]
    public async Task E16_a_report_is_asked_for_with_lists_as_json_and_its_numbers_are_text()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        AccountKey advertiser = await AdvertiserAsync(fixture);
        PublishStatusTests.Answer(
            fixture, Base + "/report/integrated/get/", 200,
            """{"code":0,"message":"OK","request_id":"20251114113337267C3017B572313C5F0A","data":{"list":[{"dimensions":{"stat_time_day":"2025-11-12 00:00:00"},"metrics":{"spend":"6865538","ctr":"-"}}],"page_info":{"page":1,"page_size":26,"total_number":26,"total_page":1}}}""",
            "GET");
        TikTokReportQuery query = new() { DataLevel = "AUCTION_CAMPAIGN", Dimensions = ["stat_time_day"], Metrics = ["spend"], StartDate = new DateOnly(2025, 11, 12), EndDate = new DateOnly(2025, 11, 12) };

        List<TikTokReportRow> rows = [];
        await foreach (SocialPage<TikTokReportRow> page in fixture.TikTok.Business.Reports.GetIntegrated(advertiser, query).AsPages(pageSizeHint: 26))
        {
            rows.AddRange(page.Items);
        }

        RecordedRequest asked = fixture.Network.Requests.Of("GET", Base + "/report/integrated/get/").ShouldHaveSingleItem();
        asked.Query.ShouldBe(
            $"advertiser_id={TikTokEmulator.DefaultAdvertiserId}&report_type=BASIC&data_level=AUCTION_CAMPAIGN&dimensions=%5B%22stat_time_day%22%5D&metrics=%5B%22spend%22%5D"
            + "&start_date=2025-11-12&end_date=2025-11-12&page=1&page_size=26");
        asked.Headers["Access-Token"].ShouldNotStartWith("Bearer");
        asked.Headers.ContainsKey("Authorization").ShouldBeFalse();
        TikTokReportRow row = rows.ShouldHaveSingleItem();
        (row["spend"], row["ctr"], row["missing"], row.Dimensions["stat_time_day"]).ShouldBe((6_865_538m, null, null, "2025-11-12 00:00:00"));
    }

    [Fact]
    public async Task A_filter_of_a_report_is_text_even_where_it_holds_a_list_and_a_report_of_all_time_has_no_days()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        AccountKey advertiser = await AdvertiserAsync(fixture);
        TikTokReportQuery query = new()
        {
            DataLevel = "AUCTION_CAMPAIGN", Dimensions = ["campaign_id"], Metrics = ["spend"], IsLifetime = true, StartDate = new DateOnly(2025, 1, 1), EndDate = new DateOnly(2025, 1, 2),
            Filters = [TikTokReportFilter.In("campaign_ids", "1", "2")], OrderField = "spend", IsDescending = true,
        };

        await AllAsync(fixture.TikTok.Business.Reports.GetIntegrated(advertiser, query));

        var sent = HttpUtility.ParseQueryString(fixture.Network.Requests.Of("GET", Base + "/report/integrated/get/").ShouldHaveSingleItem().Query);
        (sent["query_lifetime"], sent["start_date"], sent["end_date"], sent["order_field"], sent["order_type"]).ShouldBe(("true", null, null, "spend", "DESC"));
        var filter = System.Text.Json.JsonDocument.Parse(sent["filtering"]!).RootElement[0];
        (filter.GetProperty("field_name").GetString(), filter.GetProperty("filter_type").GetString(), filter.GetProperty("filter_value").GetString()).ShouldBe(("campaign_ids", "IN", "[\"1\",\"2\"]"));
    }

    [Fact]
    public async Task A_partial_success_is_read_and_not_refused()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        AccountKey advertiser = await AdvertiserAsync(fixture);
        PublishStatusTests.Answer(
            fixture, Base + "/discovery/trending_list/", 200, """{"code":20001,"message":"Partial success","request_id":"R","data":{"list":[{"hashtag_id":"1","hashtag_name":"cats"}]}}""", "GET");

        (await fixture.TikTok.Business.Trends.GetHashtagsAsync(advertiser)).ShouldHaveSingleItem().HashtagName.ShouldBe("cats");
    }

    [Fact]
    public async Task A_report_is_run_on_what_the_advertiser_has()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        AccountKey advertiser = await AdvertiserAsync(fixture);
        EmulatedTikTokCampaign campaign = fixture.Network.AddCampaign("spring");
        DateOnly day = new(2026, 3, 1);
        fixture.Network.AddAdMetrics(new EmulatedTikTokAdMetrics(campaign.Id, day, new Dictionary<string, decimal> { ["spend"] = 12.5m }));

        List<TikTokReportRow> rows = await AllAsync(fixture.TikTok.Business.Reports.GetIntegrated(
            advertiser, new TikTokReportQuery { DataLevel = "AUCTION_CAMPAIGN", Dimensions = ["campaign_id", "stat_time_day"], Metrics = ["spend"], StartDate = day, EndDate = day }));

        rows.ShouldHaveSingleItem()["spend"].ShouldBe(12.5m);
    }

    [Fact]
    public async Task Campaigns_are_listed_page_by_page_and_filtered()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        AccountKey advertiser = await AdvertiserAsync(fixture);
        string[] ids = [.. Enumerable.Range(0, 5).Select(i => fixture.Network.AddCampaign($"campaign {i}").Id)];

        List<string> all = [];
        await foreach (SocialPage<TikTokCampaign> page in fixture.TikTok.Business.Campaigns.List(advertiser).AsPages(pageSizeHint: 2))
        {
            all.AddRange(page.Items.Select(c => c.CampaignId));
        }

        List<TikTokCampaign> one = await AllAsync(fixture.TikTok.Business.Campaigns.List(advertiser, new TikTokCampaignQuery { CampaignIds = [ids[3]] }));

        all.ShouldBe(ids, ignoreOrder: true);
        one.ShouldHaveSingleItem().CampaignName.ShouldBe("campaign 3");
        fixture.CountOf(Base + "/campaign/get/", "GET").ShouldBe(4);
    }

    [Fact]
    public async Task Trending_hashtags_are_listed()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        AccountKey advertiser = await AdvertiserAsync(fixture);
        fixture.Network.AddTrend(new EmulatedTikTokTrend("1", "cats", 100, 5000));

        IReadOnlyList<TikTokTrendingHashtag> trends = await fixture.TikTok.Business.Trends.GetHashtagsAsync(advertiser, new TikTokTrendQuery { CountryCode = "US", DateRange = "7DAY" });

        TikTokTrendingHashtag trend = trends.ShouldHaveSingleItem();
        (trend.HashtagName, trend.Posts, trend.Views).ShouldBe(("cats", 100, 5000));
        fixture.Network.Requests.Of("GET", Base + "/discovery/trending_list/")[0].Query.ShouldContain("discovery_type=HASHTAG");
    }

    [Fact]
    public async Task Comments_are_asked_for_with_ids_as_json_and_their_replies_come_with_them()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        AccountKey account = new(PlatformName.TikTok, fixture.Account.Id, null, TikTokAccounts.BusinessApp);
        await TikTokFixture.ConnectAsync(fixture.Services, account, null, fixture.Network.IssueBusinessToken(), CredentialKind.Business);
        PublishStatusTests.Answer(
            fixture, Base + "/business/comment/list/", 200,
            """
            {"code":0,"message":"OK","request_id":"1","data":{"comments":[{"comment_id":"7","video_id":"9","unique_identifier":"u1","username":"fan","text":"nice","create_time":"1700000000","likes":"3","replies":1,"status":"PUBLIC",
              "reply_list":[{"comment_id":8,"video_id":"9","parent_comment_id":"7","text":"thanks","status":"HIDDEN"}]}],"cursor":1,"has_more":false}}
            """,
            "GET");

        List<Comment> comments = await AllAsync(fixture.TikTok.Business.Comments.List(
            account, "9", new TikTokCommentQuery { CommentIds = ["7"], IncludeReplies = true, IncludeHidden = true, SortField = "likes", IsAscending = true }));

        fixture.Network.Requests.Of("GET", Base + "/business/comment/list/").ShouldHaveSingleItem().Query.ShouldBe(
            $"business_id={Uri.EscapeDataString(account.Id)}&video_id=9&comment_ids=%5B%227%22%5D&include_replies=true&status=ALL&sort_field=likes&sort_order=asc&max_count=30");
        comments.Select(c => (c.Id, c.ParentId, c.Text, c.IsHidden)).ShouldBe([("7", null, "nice", false), ("8", "7", "thanks", true)]);
        (comments[0].CreatedAt, comments[0].AuthorHandle, comments[0].Metrics[0].Value).ShouldBe((DateTimeOffset.FromUnixTimeSeconds(1700000000), "fan", 3));
    }

    [Theory]
    [InlineData(40105, "authentication_expired", Remedy.Reconnect)]
    [InlineData(40001, "insufficient_permissions", Remedy.AskPermission)]
    [InlineData(40118, "insufficient_permissions", Remedy.FixConfiguration)]
    [InlineData(40002, "content_invalid", Remedy.FixContent)]
    [InlineData(40007, "not_found", Remedy.None)]
    [InlineData(40100, "rate_limit_exceeded", Remedy.Wait)]
    [InlineData(40201, "not_ready", Remedy.Wait)]
    [InlineData(40903, "media_unreachable", Remedy.FixContent)]
    [InlineData(40907, "invalid_media", Remedy.FixContent)]
    [InlineData(41000, "account_restricted", Remedy.Human)]
    [InlineData(51010, "platform_unavailable", Remedy.Retry)]
    [InlineData(47_123, "platform_error", Remedy.None)]
    public async Task Refusals_inside_a_200_are_known_by_their_number(int number, string code, Remedy remedy)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => (o.Retry.MaxAttempts, o.MaxRateLimitWait) = (1, TimeSpan.Zero));
        AccountKey advertiser = await AdvertiserAsync(fixture);
        PublishStatusTests.Answer(fixture, Base + "/discovery/trending_list/", 200, $$$"""{"code":{{{number}}},"message":"no","request_id":"R1","data":{}}""", "GET");

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.TikTok.Business.Trends.GetHashtagsAsync(advertiser));

        (error.Code.Value, error.Remedy).ShouldBe((code, remedy));
        if (number != 40105)
        {
            (error.PlatformCode, error.RequestId, error.Status).ShouldBe((number.ToString(), "R1", 200));
        }
    }

    [Fact]
    public async Task A_report_without_days_or_dimensions_is_refused_before_it_is_sent()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        TikTokReports reports = fixture.TikTok.Business.Reports;
        AccountKey advertiser = new(PlatformName.TikTok, "1", null, "business");

        Should.Throw<SocialValidationException>(() => reports.GetIntegrated(advertiser, new TikTokReportQuery { Dimensions = [] })).Problems[0].Member.ShouldBe("Dimensions");
        Should.Throw<SocialValidationException>(() => reports.GetIntegrated(advertiser, new TikTokReportQuery { Dimensions = ["x"] })).Problems[0].Member.ShouldBe("StartDate");
        Should.Throw<SocialValidationException>(() => reports.GetIntegrated(advertiser, new TikTokReportQuery { Dimensions = ["x"], StartDate = new(2026, 1, 2), EndDate = new(2026, 1, 1) })).Problems[0].Member.ShouldBe("EndDate");
        Should.Throw<SocialValidationException>(() => fixture.TikTok.Business.Comments.List(advertiser, "1", new TikTokCommentQuery { CommentIds = [.. Enumerable.Repeat("1", 31)] })).Problems[0].Limit.ShouldBe("30");
    }

    private static async Task<AccountKey> AdvertiserAsync(TikTokFixture fixture)
    {
        AccountKey account = new(PlatformName.TikTok, TikTokEmulator.DefaultAdvertiserId, null, TikTokAccounts.BusinessApp);
        await TikTokFixture.ConnectAsync(fixture.Services, account, null, fixture.Network.IssueAdvertiserToken(), TikTokAccounts.AdsKind);
        return account;
    }

    private static async Task<List<T>> AllAsync<T>(SocialPageable<T> pages)
    {
        List<T> all = [];
        await foreach (T item in pages)
        {
            all.Add(item);
        }

        return all;
    }
}
