using Social.Conformance;

namespace Social.LinkedIn.Tests.Conformance;

public sealed class LinkedInFaultSoakBodylessTests : BodylessWriteConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await LinkedInHarness.StartAsync(settings);
}
