using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Conformance;
using Social.Testing;

namespace Social.YouTube.Tests.RateLimiting;

/// <summary>The day's quota is known before a call, and told with its reset when it is gone.</summary>
public sealed class QuotaTests
{
    // Windows count by the steady clock and tell the wall clock's time.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_price_of_each_call_is_data()
    {
        YouTubeQuota.Costs["videos.list"].ShouldBe(1);
        YouTubeQuota.Costs["videos.update"].ShouldBe(50);
        YouTubeQuota.Costs["videos.insert"].ShouldBe(1);
        YouTubeQuota.Costs["search.list"].ShouldBe(1);
        YouTubeQuota.Costs["captions.insert"].ShouldBe(400);
        YouTubeQuota.Costs["captions.update"].ShouldBe(450);
        YouTubeQuota.Costs["captions.download"].ShouldBe(200);
        YouTubeQuota.Costs["commentThreads.insert"].ShouldBe(50);
        YouTubeQuota.Costs["playlistItems.insert"].ShouldBe(50);
    }

    [Fact]
    public async Task Our_count_is_YouTubes()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();

        await fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: Cancel);
        await fixture.Client.Videos.RateAsync(fixture.Account, video.Id, "like", Cancel);
        await fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = "P" } }, cancellationToken: Cancel);
        await fixture.Social.PublishAsync(new Post { Title = "V", Media = [MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4")] }, fixture.Account, cancellationToken: Cancel);
        await foreach (YouTubeSearchResult result in fixture.Client.Search.Search(fixture.Account, new YouTubeSearchQuery { Words = "video" }).WithCancellation(Cancel))
        {
            result.Id.ShouldNotBeNull();
        }

        IReadOnlyList<RateLimitSnapshot> pots = await fixture.Client.Quota.GetAsync(fixture.Account, Cancel);
        pots.ToDictionary(p => p.Name, p => p.Limit - p.Remaining).ShouldBe(new Dictionary<string, double>
        {
            ["youtube.units"] = fixture.Network.QuotaUsed(), ["youtube.uploads"] = fixture.Network.QuotaUsed("uploads"), ["youtube.searches"] = fixture.Network.QuotaUsed("search"),
        }, ignoreOrder: true);
        fixture.Network.QuotaUsed().ShouldBe(1 + 50 + 50);
        pots.ShouldAllBe(p => p.Scope == RateLimitScope.Project);
    }

    [Fact]
    public async Task A_call_that_does_not_fit_is_refused_before_it_is_sent_with_the_time_of_the_reset()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.DailyUnits = 60);
        EmulatedVideo video = fixture.Network.AddVideo();
        await fixture.Client.Videos.RateAsync(fixture.Account, video.Id, "like", Cancel);

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Client.Videos.RateAsync(fixture.Account, video.Id, "none", Cancel));
        YouTubeVideo? read = await fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: Cancel);

        (error.Code, error.Remedy, error.IsOurs, error.Limit!.Name, error.Limit.Remaining).ShouldBe((SocialErrorCode.QuotaExceeded, Remedy.Wait, true, "youtube.units", 10));
        error.Limit.ResetsAt.ShouldNotBeNull().ShouldBe(fixture.Client.Quota.ResetsAt, Rounding);
        read.ShouldNotBeNull("one unit still fits");
        fixture.Network.Requests.CountOf("POST", "/youtube/v3/videos/rate").ShouldBe(1);
    }

    [Fact]
    public async Task YouTubes_refusal_is_a_quota_error_until_midnight_in_Los_Angeles_and_nothing_more_is_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        fixture.Network.UseQuota(10_000);

        SocialRateLimitException theirs = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: Cancel));
        SocialRateLimitException ours = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: Cancel));

        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        DateTimeOffset reset = theirs.Limit.ShouldNotBeNull().ResetsAt.ShouldNotBeNull();
        TimeZoneInfo.ConvertTime(reset + Rounding, zone).TimeOfDay.ShouldBeLessThan(2 * Rounding);
        (theirs.Status, theirs.Code, theirs.PlatformCode, theirs.Remedy).ShouldBe((403, SocialErrorCode.QuotaExceeded, "quotaExceeded", Remedy.Wait));
        theirs.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        (ours.IsOurs, ours.Code).ShouldBe((true, SocialErrorCode.QuotaExceeded));
        fixture.Network.Requests.CountOf("GET", "/youtube/v3/videos").ShouldBe(1);
    }

    [Fact]
    public async Task The_user_of_the_quota_goes_once_with_every_call()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.QuotaUser = "tenant 7");
        Post post = new() { Title = "Film", Media = [MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4")] };

        await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel);
        await fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = "List" } }, cancellationToken: Cancel);
        await fixture.Client.Channels.GetMineAsync(fixture.Account, cancellationToken: Cancel);

        RecordedRequest[] sent = [.. fixture.Network.Requests];
        sent.Length.ShouldBe(4);
        sent.ShouldAllBe(r => r.Query.Split("quotaUser=tenant%207", StringSplitOptions.None).Length == 2);
    }

    [Fact]
    public async Task A_quota_user_of_41_characters_is_refused_at_start()
    {
        await using ServiceProvider provider = Offline.Provider(o => o.QuotaUser = new string('u', 41));

        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<YouTubeClient>()).Message.ShouldContain("QuotaUser");
    }

    [Fact]
    public async Task An_empty_pot_of_units_does_not_stop_an_upload()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.UseQuota(10_000);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Title = "V", Media = [MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4")] }, fixture.Account, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
    }

    [Theory]
    [InlineData("2026-03-08T09:30:00Z", "2026-03-09T07:00:00Z")] // the day that lacks an hour
    [InlineData("2026-11-01T06:59:59Z", "2026-11-01T07:00:00Z")]
    [InlineData("2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z")] // the day that has an hour twice
    public async Task The_day_ends_at_midnight_in_Los_Angeles(string now, string reset)
    {
        FixedTime time = new(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(services: s => s.Insert(0, new Microsoft.Extensions.DependencyInjection.ServiceDescriptor(typeof(TimeProvider), time)));

        fixture.Client.Quota.ResetsAt.ShouldBe(DateTimeOffset.Parse(reset, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_member_list_of_a_channel_without_members_is_not_tried_again()
    {
        // Worked example 14.9: the reason says unavailable, the status says no.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 403, Times = null, ContentType = "application/json",
            Body = """{"error":{"code":403,"message":"The caller does not have permission","errors":[{"message":"Permission denied.","domain":"youtube.CoreErrorDomain","reason":"SERVICE_UNAVAILABLE"}],"status":"PERMISSION_DENIED"}}"""u8.ToArray(),
        });

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Client.Videos.GetAsync(fixture.Account, "abcdefghijk", cancellationToken: Cancel));

        (error.IsTransient, error.PlatformCode).ShouldBe((false, "SERVICE_UNAVAILABLE"));
        fixture.Network.Requests.Count.ShouldBe(1);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
