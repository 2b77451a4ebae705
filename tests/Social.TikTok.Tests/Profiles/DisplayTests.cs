using System.Text.Json;
using Social.Testing;
using Social.TikTok.Tests.Publishing;

namespace Social.TikTok.Tests.Profiles;

/// <summary>The Display API: the user, the videos, their counts.</summary>
public sealed class DisplayTests
{
    [Fact]
    public async Task E3_a_user_is_read_with_the_fields_asked_for()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        TikTokUser user = await fixture.TikTok.Users.GetMeAsync(fixture.Account, ["open_id", "union_id", "avatar_url"]);

        fixture.Network.Requests.Of("GET", "/v2/user/info/")[^1].Query.ShouldBe("fields=open_id%2Cunion_id%2Cavatar_url");
        (user.OpenId, user.UnionId).ShouldBe((fixture.Account.Id, fixture.Network.DefaultUser.UnionId));
        user.AvatarUrl.ShouldNotBeNull();
        user.FollowerCount.ShouldBeNull();
    }

    [Fact]
    public async Task The_profile_has_its_counters_and_the_account_its_metrics()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        (fixture.Network.DefaultUser.FollowerCount, fixture.Network.DefaultUser.FollowingCount, fixture.Network.DefaultUser.Biography) = (1200, 7, "cats");

        SocialProfile profile = await (await fixture.Social.FindAsync<IProfileReader>(fixture.Account))!.GetProfileAsync(fixture.Account);
        AccountMetrics metrics = await (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Account))!.ReadAccountMetricsAsync(fixture.Account);
        AccountMetrics series = await (await fixture.Social.FindAsync<IAccountMetricsReader>(fixture.Account))!
            .ReadAccountMetricsAsync(fixture.Account, new MetricsQuery { Metrics = [MetricName.Followers], Granularity = TimeSpan.FromDays(1) });

        (profile.Handle, profile.Description, profile[MetricName.Followers], profile[MetricName.Following]).ShouldBe(("emulated", "cats", 1200, 7));
        metrics.Totals.Single(t => t.Name == MetricName.Followers).ShouldBe(MetricValue.Exact(MetricName.Followers, 1200, "follower_count"));
        series.Totals.ShouldHaveSingleItem().Availability.ShouldBe(MetricAvailability.Unavailable);
    }

    [Fact]
    public async Task What_the_scopes_do_not_allow_is_not_asked_for()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(scopes: ["user.info.basic", "video.publish"]);

        SocialProfile profile = await (await fixture.Social.FindAsync<IProfileReader>(fixture.Account))!.GetProfileAsync(fixture.Account);
        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.TikTok.Users.GetMeAsync(fixture.Account, ["open_id", "follower_count"]));

        (profile.DisplayName, profile.Handle).ShouldBe(("Emulated User", null));
        profile.Counters.ShouldBeEmpty();
        (error.Status, error.PlatformCode, error.Remedy).ShouldBe((401, "scope_not_authorized", Remedy.AskPermission));
        fixture.CountOf("/v2/oauth/token/").ShouldBe(0, "a missing scope is no reason to refresh");
    }

    [Fact]
    public async Task E4_videos_are_listed_by_a_cursor_of_milliseconds()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        PublishStatusTests.Answer(
            fixture, "/v2/video/list/", 200,
            """{"data":{"videos":[{"title":"video 1","cover_image_url":"https://p19-sign.tiktokcdn-us.com/obj/x","id":"1234123412345678567"}],"cursor":1643332803000,"has_more":true},"error":{"code":"ok","message":"","log_id":"1"}}""");

        List<SocialPage<TikTokVideo>> pages = [];
        await foreach (SocialPage<TikTokVideo> page in fixture.TikTok.Videos.List(fixture.Account, fields: ["cover_image_url", "title"]).AsPages())
        {
            pages.Add(page);
        }

        RecordedRequest[] asked = [.. fixture.Network.Requests.Of("POST", "/v2/video/list/")];
        asked[0].Query.ShouldBe("fields=id%2Ccover_image_url%2Ctitle");
        VideoUploadTests.Same(JsonDocument.Parse(asked[0].BodyText).RootElement, """{"max_count":20}""");
        VideoUploadTests.Same(JsonDocument.Parse(asked[1].BodyText).RootElement, """{"max_count":20,"cursor":1643332803000}""");
        pages[0].Items.ShouldHaveSingleItem().Id.ShouldBe("1234123412345678567");
        pages[0].ContinuationToken.ShouldBe("1643332803000");
        pages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task E4_videos_are_queried_twenty_at_a_time_and_unknown_ones_are_missing()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 25).Select(i => fixture.Network.AddVideo(fixture.Network.DefaultUser, $"video {i}").Id.ToString())];

        IReadOnlyList<TikTokVideo> found = await fixture.TikTok.Videos.QueryAsync(fixture.Account, [.. ids, "1010102020203030303"]);

        found.Select(v => v.Id).ShouldBe(ids, ignoreOrder: true);
        RecordedRequest[] asked = [.. fixture.Network.Requests.Of("POST", "/v2/video/query/")];
        asked.Length.ShouldBe(2);
        JsonDocument.Parse(asked[0].BodyText).RootElement.GetProperty("filters").GetProperty("video_ids").GetArrayLength().ShouldBe(20);
    }

    [Fact]
    public async Task Posts_are_listed_within_bounds_of_time()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        DateTimeOffset day = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(30);
        for (int i = 0; i < 10; i++)
        {
            fixture.Network.AddVideo(fixture.Network.DefaultUser, $"day {i}", day.AddDays(i));
        }

        List<string?> texts = [];
        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Account))!;
        await foreach (PublishedPost post in reader.ListPosts(fixture.Account, new PostQuery { Since = day.AddDays(3) - TimeSpan.FromHours(1), Until = day.AddDays(6) + TimeSpan.FromHours(1) }))
        {
            texts.Add(post.Text);
        }

        texts.ShouldBe(["day 6", "day 5", "day 4", "day 3"]);
    }

    [Fact]
    public async Task Metrics_of_posts_are_mapped_and_what_is_not_there_says_why()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        EmulatedTikTokVideo video = fixture.Network.AddVideo(fixture.Network.DefaultUser, "film");
        (video.ViewCount, video.LikeCount, video.ShareCount) = (25_000, 1_500, 250);
        string id = video.Id.ToString();

        IReadOnlyList<PostMetrics> metrics = await (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account))!.ReadPostMetricsAsync(fixture.Account, [id, "7"]);

        (metrics[0][MetricName.Views], metrics[0][MetricName.Likes], metrics[0][MetricName.Replies], metrics[0][MetricName.Shares]).ShouldBe((25_000, 1_500, 0, 250));
        metrics[1].Post.Id.ShouldBe("7");
        metrics[1].Values.ShouldAllBe(v => v.Availability == MetricAvailability.Unavailable && v.Reason!.Contains("no such public video"));
    }
}
