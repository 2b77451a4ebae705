using Social.Conformance;

namespace Social.Twitter.Tests.Conformance;

public sealed class TwitterUploaderTests : UploaderConformance
{
    protected override HarnessRoute ChunkRoute { get; } = new("POST", "/2/media/upload/*/append");

    protected override int SmallChunk => 1024 * 1024;

    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TwitterHarness.StartAsync(settings);
}
