using Social.Conformance;

namespace Social.Meta.Tests.Threads.Conformance;

/// <remarks>LeasedStoreConformance does not apply: it lets tokens expire, and an expired one cannot renew itself.</remarks>
public sealed class ThreadsFaultSoakProcessTests : KilledProcessConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => ThreadsHarness.StartAsync(settings);
}
