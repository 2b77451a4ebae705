using Social.Conformance;

namespace Social.YouTube.Tests.Conformance;

public sealed class YouTubeFaultSoakBodylessTests : BodylessWriteConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await YouTubeHarness.StartAsync(settings);
}
