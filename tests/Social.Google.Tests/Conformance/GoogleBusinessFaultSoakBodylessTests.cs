using Social.Conformance;

namespace Social.Google.Tests.Conformance;

public sealed class GoogleBusinessFaultSoakBodylessTests : BodylessWriteConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await GoogleBusinessHarness.StartAsync(settings);
}
