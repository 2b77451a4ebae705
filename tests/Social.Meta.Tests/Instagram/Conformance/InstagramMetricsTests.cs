using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Conformance;

public sealed class InstagramMetricsTests : MetricsConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => InstagramHarness.StartAsync(settings);
}
