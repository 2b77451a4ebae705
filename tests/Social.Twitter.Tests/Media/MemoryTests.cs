using Social.Conformance;

namespace Social.Twitter.Tests.Media;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTestsCollection;

/// <summary>Runs alone, because the heap is everybody's.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const long Mega = 1024 * 1024;

    [Fact]
    public async Task Memory_does_not_grow_with_the_media()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync(o => o.UploadChunkSize = (int)(4 * Mega));
        await fixture.Twitter.Media.UploadAsync(fixture.Account, TestMedia.Mp4Stream(9 * Mega), cancellationToken: TestContext.Current.CancellationToken);
        HeapWatch watch = new(every: 8 * Mega);

        await fixture.Twitter.Media.UploadAsync(fixture.Account, TestMedia.Mp4Stream(64 * Mega), new UploadOptions { Progress = watch }, TestContext.Current.CancellationToken);

        fixture.X.Media.Count.ShouldBe(2);
        fixture.X.Media.ShouldContain(m => m.Size == 64 * Mega);
        watch.Samples.ShouldBeGreaterThan(6);
        watch.Growth.ShouldBeLessThan(4 * Mega);
    }

    /// <summary>Looks at the heap, garbage aside, each time so many bytes have been sent.</summary>
    private sealed class HeapWatch(long every) : IProgress<UploadProgress>
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _next;

        public long Growth { get; private set; }

        public int Samples { get; private set; }

        public void Report(UploadProgress value)
        {
            if (value.Phase == UploadPhase.Sending && value.BytesSent >= _next)
            {
                _next = value.BytesSent + every;
                Growth = Math.Max(Growth, GC.GetTotalMemory(forceFullCollection: true) - _before);
                Samples++;
            }
        }
    }
}
