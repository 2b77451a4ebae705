using Social.Conformance;

namespace Social.Twitter.Tests.Conformance;

public sealed class TwitterFaultSoakTests : FaultSoakConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TwitterHarness.StartAsync(settings);
}
