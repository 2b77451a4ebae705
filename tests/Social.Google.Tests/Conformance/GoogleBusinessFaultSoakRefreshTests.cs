using Social.Conformance;

namespace Social.Google.Tests.Conformance;

public sealed class GoogleBusinessFaultSoakRefreshTests : LeasedStoreConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await GoogleBusinessHarness.StartAsync(settings);
}
