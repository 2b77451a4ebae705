using Social.Conformance;

namespace Social.Meta.Tests.Threads.Conformance;

public sealed class ThreadsPublisherTests : PublisherConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => ThreadsHarness.StartAsync(settings);
}
