using Social.Conformance;

namespace Social.Meta.Tests.Threads.Conformance;

public sealed class ThreadsTokenTests : TokenConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => ThreadsHarness.StartAsync(settings);
}
