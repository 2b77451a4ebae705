using Social.Conformance;

namespace Social.YouTube.Tests.Media;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTestsCollection;

/// <summary>Media of any size moves in constant memory. Runs alone, because the heap is everybody's.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const long Mega = 1024 * 1024;

    // 4 GB when the soak is asked for: the same code runs, only longer.
    private static readonly long Length = Environment.GetEnvironmentVariable("SOCIAL_SOAK") == "1" ? (4L * 1024 * Mega) + 12_345 : (192 * Mega) + 12_345;

    [Fact]
    public async Task A_large_video_is_not_held_in_memory()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(emulator: o => o.MediaBytesKept = 0);
        VideoUpload upload = new() { Source = TestMedia.Mp4Stream(Length), Video = new YouTubeVideo { Snippet = new VideoSnippet { Title = "Large" } } };
        await fixture.Client.Uploads.UploadAsync(fixture.Account, upload with { Source = TestMedia.Mp4Stream(9 * Mega) }, cancellationToken: TestContext.Current.CancellationToken);
        Peak peak = new();

        PublishResult result = await fixture.Client.Uploads.UploadAsync(fixture.Account, upload, new PublishOptions { Progress = peak }, TestContext.Current.CancellationToken);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Videos.ShouldContain(v => v.Size == Length);
        peak.Samples.ShouldBeGreaterThan(8);
        peak.Growth.ShouldBeLessThan(4 * Mega);
    }

    /// <summary>Looks at the heap, garbage aside, each time so many bytes have been sent.</summary>
    private sealed class Peak : IProgress<PublishProgress>
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _next;

        public long Growth { get; private set; }

        public int Samples { get; private set; }

        public void Report(PublishProgress value)
        {
            if (value.Upload is { Phase: UploadPhase.Sending } upload && upload.BytesSent >= _next)
            {
                _next = upload.BytesSent + (Length / 16);
                Growth = Math.Max(Growth, GC.GetTotalMemory(forceFullCollection: true) - _before);
                Samples++;
            }
        }
    }
}
