using Social.Conformance;

namespace Social.Twitter.Tests.Conformance;

public sealed class TwitterFaultSoakProcessTests : KilledProcessConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TwitterHarness.StartAsync(settings);
}
