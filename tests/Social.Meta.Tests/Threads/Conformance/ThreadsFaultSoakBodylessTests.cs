using Social.Conformance;

namespace Social.Meta.Tests.Threads.Conformance;

public sealed class ThreadsFaultSoakBodylessTests : BodylessWriteConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => ThreadsHarness.StartAsync(settings);
}
