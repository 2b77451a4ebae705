using Social.Conformance;

namespace Social.LinkedIn.Tests.Conformance;

public sealed class LinkedInUploaderTests : UploaderConformance
{
    protected override HarnessRoute ChunkRoute { get; } = new("PUT", "/dms-uploads/**");

    protected override int SmallChunk => 4 * 1024 * 1024;

    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await LinkedInHarness.StartAsync(settings);
}
