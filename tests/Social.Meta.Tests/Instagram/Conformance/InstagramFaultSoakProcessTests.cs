using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Conformance;

/// <remarks>LeasedStoreConformance does not apply: it lets tokens expire, and an expired one cannot renew itself.</remarks>
public sealed class InstagramFaultSoakProcessTests : KilledProcessConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => InstagramHarness.StartAsync(settings);
}
