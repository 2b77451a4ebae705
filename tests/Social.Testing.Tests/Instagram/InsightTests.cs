namespace Social.Testing.Tests.Instagram;

public sealed class InsightTests : InstagramTestBase
{
    [Fact]
    public async Task A_mediums_insight_has_a_value_and_its_breakdown()
    {
        var media = Instagram.AddMedia(Account, "Hi");
        media.Insights["profile_activity"] = 11;

        (await Get($"/{media.Id}/insights?metric=profile_activity&breakdown=action_type")).Body.ShouldBe(
            $$$$"""{"data":[{"name":"profile_activity","period":"lifetime","title":"Profile activity","description":"Profile activity.","id":"{{{{media.Id}}}}/insights/profile_activity/lifetime","values":[{"value":11}],"total_value":{"value":11,"breakdowns":[{"dimension_keys":["action_type"],"results":[{"dimension_values":["bio_link_clicked"],"value":11}]}]}}]}""");
    }

    [Theory]
    [InlineData("IMAGE", "impressions")]
    [InlineData("IMAGE", "navigation")]
    [InlineData("REELS", "plays")]
    [InlineData("REELS", "reach,profile_visits")]
    [InlineData("STORIES", "saved")]
    public async Task A_metric_of_another_kind_or_time_refuses_the_whole_call(string type, string metrics) =>
        Refused(await Get($"/{Instagram.AddMedia(Account, mediaType: type).Id}/insights?metric={metrics}"), 100);

    [Fact]
    public async Task Some_media_have_no_insights()
    {
        var story = Instagram.AddMedia(Account, mediaType: "STORIES");
        story.HasFewViewers = true;
        var image = Instagram.AddMedia(Account);

        var few = await Get($"/{story.Id}/insights?metric=reach");
        Refused(few, 10);
        few.Json["error"]!["message"]!.GetValue<string>().ShouldBe("(#10) Not enough viewers for the media to show insights");
        Refused(await Get($"/{image.Id}/insights?metric=reach&breakdown=action_type"), 1, status: 500);
        Refused(await Get($"/{image.Id}/insights?metric=reach&period=week"), 100);
        Refused(await Get($"/{image.Id}/insights"), 3001);
        Refused(await Get($"/{image.Id}/insights?metric=total_views", Instagram.IssueInstagramToken().AccessToken), 100, type: "IGApiException");
        Instagram.Clock.Advance(TimeSpan.FromHours(25));
        Refused(await Get($"/{story.Id}/insights?metric=reach"), 100, 33, type: "GraphMethodException");
    }

    [Fact]
    public async Task An_accounts_insight_is_a_total_or_a_series()
    {
        Account.Insights["reach"] = 12;

        var total = (await Get($"/{Account.Id}/insights?metric=reach&metric_type=total_value&period=day&breakdown=media_product_type,follow_type")).Json;
        total["data"]![0]!.ToJsonString().ShouldBe(
            $$$$"""{"name":"reach","period":"day","title":"Reach","description":"Reach.","total_value":{"value":12,"breakdowns":[{"dimension_keys":["media_product_type","follow_type"],"results":[{"dimension_values":["POST","FOLLOWER"],"value":12}]}]},"id":"{{{{Account.Id}}}}/insights/reach/day"}""");
        total["paging"]!["next"].ShouldNotBeNull();
        var series = (await Get($"/{Account.Id}/insights?metric=reach&period=day")).Json["data"]![0]!["values"]![0]!;
        (series["value"]!.GetValue<int>(), series["end_time"]!.GetValue<string>()[^13..]).ShouldBe((12, "08:00:00+0000"));
    }

    [Theory]
    [InlineData("metric=reach")]
    [InlineData("metric=impressions&period=day")]
    [InlineData("metric=likes&period=day")]
    [InlineData("metric=reach&period=week")]
    [InlineData("metric=reach&period=day&breakdown=age&metric_type=total_value")]
    [InlineData("metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=age")]
    [InlineData("metric=reach&period=day&since=1700000000&until=1710000000")]
    public async Task What_is_asked_wrongly_is_refused(string query) => Refused(await Get($"/{Account.Id}/insights?{query}"), 100);

    [Fact]
    public async Task Small_accounts_have_no_demographics()
    {
        const string Query = "metric=follower_demographics&period=lifetime&metric_type=total_value&breakdown=country&timeframe=this_month";
        (await Get($"/{Account.Id}/insights?{Query}")).Json["data"]!.AsArray().Count.ShouldBe(1);
        Account.Followers = 99;
        (await Get($"/{Account.Id}/insights?{Query}")).Body.ShouldBe("""{"data":[]}""");
    }
}
