namespace Social.Testing.Tests.Facebook;

public sealed class InsightTests : FacebookTestBase
{
    [Fact]
    public async Task A_posts_insights_have_the_shape_of_Metas_own_example()
    {
        var post = Facebook.AddPost(Page, "Hello");
        (post.Insights["post_reactions_like_total"], post.Insights["post_reactions_love_total"]) = (226, 17);

        var data = (await Get($"/{post.Id}/insights?metric=post_reactions_like_total,post_reactions_love_total,post_reactions_by_type_total")).Json["data"]!;

        data[0]!.ToJsonString().ShouldBe(
            $$$"""{"name":"post_reactions_like_total","period":"lifetime","values":[{"value":226}],"title":"Post reactions like total","description":"Post reactions like total.","id":"{{{post.Id}}}/insights/post_reactions_like_total/lifetime"}""");
        data[2]!["values"]!.ToJsonString().ShouldBe("""[{"value":{"like":226,"love":17}}]""");
    }

    [Fact]
    public async Task A_Pages_insights_are_a_value_for_each_day_and_have_links_for_ever()
    {
        Page.Insights["page_media_view"] = 7;
        var day = new DateTimeOffset(Facebook.Clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

        var told = (await Get($"/{Page.Id}/insights?metric=page_media_view&period=day&since={day.AddDays(-3).ToUnixTimeSeconds()}&until={day.AddDays(-1).ToUnixTimeSeconds()}")).Json;

        told["data"]![0]!["values"]!.AsArray().Select(v => v!["end_time"]!.GetValue<string>()).ShouldBe([.. new[] { -2, -1 }.Select(d => day.AddDays(d).ToString("yyyy-MM-dd") + "T08:00:00+0000")]);
        told["paging"]!["next"]!.GetValue<string>().ShouldContain("access_token=");
        (await Get($"/{Page.Id}/insights/page_follows?period=lifetime")).Json["data"]![0]!["name"]!.GetValue<string>().ShouldBe("page_follows");
    }

    [Theory]
    [InlineData("page_impressions")]
    [InlineData("page_fans")]
    [InlineData("page_impressions_unique")]
    [InlineData("page_media_view,page_views")]
    public async Task A_retired_metric_refuses_the_whole_call(string metrics)
    {
        var answer = await Get($"/{Page.Id}/insights?metric={metrics}&period=day");

        Refused(answer, 100);
        answer.Json["error"]!["message"]!.GetValue<string>().ShouldBe("(#100) The value must be a valid insights metric");
    }

    [Fact]
    public async Task Without_the_permission_insights_are_empty_and_no_error()
    {
        var token = Facebook.IssuePageToken(scopes: ["pages_read_engagement"]).AccessToken;

        (await Get($"/{Page.Id}/insights?metric=page_follows", token)).Body.ShouldBe("""{"data":[]}""");
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused()
    {
        var post = Facebook.AddPost(Page, "Hello");

        Refused(await Get($"/{Page.Id}/insights"), 3001);
        Refused(await Get($"/{Page.Id}/insights?metric=page_follows&period=year"), 100);
        Refused(await Get($"/{Page.Id}/insights?metric=page_follows&since=1700000000&until=1710000000"), 100);
        Refused(await Get($"/{Page.Id}/insights?metric=page_follows&date_preset=last_5d"), 100);
        Refused(await Get($"/{post.Id}/insights?metric=post_impressions"), 100);
        Page.Tasks[Facebook.DefaultUser.Id] = ["CREATE_CONTENT"];
        Refused(await Get($"/{Page.Id}/insights?metric=page_follows"), 200, status: 403);
    }

    [Fact]
    public async Task Stories_and_reels_have_metrics_of_their_own()
    {
        var photo = Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/1.jpg&published=false"));
        await Post($"/{Page.Id}/photo_stories", $"photo_id={photo}");
        var video = Id(await Post($"/{Page.Id}/videos", "file_url=https://ex.com/v.mp4"));

        (await Get($"/{Facebook.Posts[0].Id}/insights?metric=STORY_MEDIA_VIEW")).Json["data"]!.AsArray().Count.ShouldBe(1);
        Refused(await Get($"/{Facebook.Posts[0].Id}/insights?metric=post_media_view"), 100);
        (await Get($"/{video}/video_insights?metric=blue_reels_play_count")).Json["data"]!.AsArray().Count.ShouldBe(1);
    }
}
