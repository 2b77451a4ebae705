using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.YouTube.Tests.Wire;

/// <summary>What did not change is asked for by its mark and not read again.</summary>
public sealed class CacheTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stale_video_is_asked_for_by_its_mark(bool inHeaders)
    {
        Steps time = new();
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(
            o => o.ReadCache.Posts = TimeSpan.FromMinutes(1), s => s.AddSingleton<TimeProvider>(time), o => o.ETagHeaders = inHeaders);
        EmulatedVideo video = fixture.Network.AddVideo(title: "The same");

        YouTubeVideo first = (await fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: Cancel))!;
        YouTubeVideo fresh = (await fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: Cancel))!;
        time.Advance(TimeSpan.FromMinutes(2));
        YouTubeVideo unchanged = (await fixture.Client.Videos.GetAsync(fixture.Account, video.Id, cancellationToken: Cancel))!;

        IReadOnlyList<RecordedRequest> requests = fixture.Network.Requests.Of("GET", "/youtube/v3/videos");
        requests.Select(r => r.StatusCode).ShouldBe([200, 304]);
        requests[1].Headers["If-None-Match"].ShouldStartWith("\"");
        fresh.ShouldBeSameAs(first);
        unchanged.ShouldBeSameAs(first, "a 304 costs no reading");
        fixture.Network.QuotaUsed().ShouldBe(2, "a 304 costs quota all the same");
    }

    private sealed class Steps : TimeProvider
    {
        private TimeSpan _ahead;

        public void Advance(TimeSpan by) => _ahead += by;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

        public override long GetTimestamp() => System.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
    }
}
