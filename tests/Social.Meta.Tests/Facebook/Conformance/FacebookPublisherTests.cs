using Social.Conformance;

namespace Social.Meta.Tests.Facebook.Conformance;

public sealed class FacebookPublisherTests : PublisherConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => FacebookHarness.StartAsync(settings);
}
