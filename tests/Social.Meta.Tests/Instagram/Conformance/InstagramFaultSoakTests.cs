using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Conformance;

public sealed class InstagramFaultSoakTests : FaultSoakConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => InstagramHarness.StartAsync(settings);
}
