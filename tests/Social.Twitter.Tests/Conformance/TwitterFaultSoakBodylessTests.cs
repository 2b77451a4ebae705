using Social.Conformance;

namespace Social.Twitter.Tests.Conformance;

public sealed class TwitterFaultSoakBodylessTests : BodylessWriteConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TwitterHarness.StartAsync(settings);
}
