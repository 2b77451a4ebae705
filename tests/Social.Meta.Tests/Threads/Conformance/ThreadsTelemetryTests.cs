using Social.Conformance;

namespace Social.Meta.Tests.Threads.Conformance;

public sealed class ThreadsTelemetryTests : TelemetryConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => ThreadsHarness.StartAsync(settings);
}
