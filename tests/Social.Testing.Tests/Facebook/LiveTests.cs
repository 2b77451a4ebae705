namespace Social.Testing.Tests.Facebook;

public sealed class LiveTests : FacebookTestBase
{
    [Fact]
    public async Task A_live_video_begins_and_ends()
    {
        var made = await Post($"/{Page.Id}/live_videos", "status=LIVE_NOW&title=T&description=D");
        var live = Id(made);
        made.Json["secure_stream_url"]!.GetValue<string>().ShouldStartWith("rtmps://rtmp-api.facebook.com");

        (await Get($"/{live}?fields=status,title,video")).Json["status"]!.GetValue<string>().ShouldBe("LIVE");
        (await Get($"/{Page.Id}/live_videos?broadcast_status=[\"LIVE\"]")).Json["data"]!.AsArray().Count.ShouldBe(1);
        (await Post($"/{live}?end_live_video=true")).Body.ShouldBe($$"""{"id":"{{live}}"}""");
        (await Get($"/{live}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("VOD");
        Refused(await Post($"/{live}?end_live_video=true"), 100);
        Refused(await Post($"/{live}?status=LIVE_NOW"), 100);
    }

    [Fact]
    public async Task An_unpublished_one_goes_live()
    {
        var live = Id(await Post($"/{Page.Id}/live_videos", "status=UNPUBLISHED"));

        Id(await Post($"/{live}?status=LIVE_NOW"));

        Facebook.LiveVideos.Single().BroadcastAt.ShouldNotBeNull();
        Succeeded(await Delete("/" + live));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(8, false)]
    [InlineData(-1, false)]
    public async Task One_is_scheduled_up_to_a_week_ahead(int days, bool isTaken)
    {
        var answer = await Post($"/{Page.Id}/live_videos", $$"""status=SCHEDULED_UNPUBLISHED&event_params={"start_time":{{Facebook.Clock.GetUtcNow().AddDays(days).ToUnixTimeSeconds()}}}""");

        if (isTaken) Id(answer);
        else Refused(answer, 100);
    }

    [Fact]
    public async Task What_is_not_right_is_refused()
    {
        Refused(await Post($"/{Page.Id}/live_videos", "status=SCHEDULED_LIVE"), 100);
        Refused(await Post($"/{Page.Id}/live_videos", "status=SOON"), 100);
        Refused(await Post($"/{Page.Id}/live_videos", "status=LIVE_NOW", Facebook.IssuePageToken(scopes: ["pages_manage_posts"]).AccessToken), 100);
        Refused(await Get($"/{Page.Id}/live_videos?broadcast_status=[\"SOON\"]"), 100);
    }
}
