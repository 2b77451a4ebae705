using Social.Conformance;

namespace Social.LinkedIn.Tests.Conformance;

/// <summary>The same for members, whose posts nobody may look for.</summary>
public sealed class LinkedInMemberFaultSoakTests : FaultSoakConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await LinkedInHarness.StartAsync(settings, isMember: true);
}
