using Social.Conformance;

namespace Social.Meta.Tests.Threads.Conformance;

public sealed class ThreadsRateLimitTests : RateLimitConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => ThreadsHarness.StartAsync(settings);
}
