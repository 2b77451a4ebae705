using Social.Conformance;

namespace Social.YouTube.Tests.Conformance;

public sealed class YouTubeFaultSoakRefreshTests : LeasedStoreConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await YouTubeHarness.StartAsync(settings);
}
