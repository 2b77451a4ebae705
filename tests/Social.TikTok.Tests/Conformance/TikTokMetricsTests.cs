using Social.Conformance;

namespace Social.TikTok.Tests.Conformance;

public sealed class TikTokMetricsTests : MetricsConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TikTokHarness.StartAsync(settings);
}
