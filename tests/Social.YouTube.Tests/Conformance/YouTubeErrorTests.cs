using Social.Conformance;

namespace Social.YouTube.Tests.Conformance;

public sealed class YouTubeErrorTests : ErrorConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await YouTubeHarness.StartAsync(settings);
}
