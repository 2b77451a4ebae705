using Social.Conformance;

namespace Social.Meta.Tests.Facebook.Conformance;

public sealed class FacebookTelemetryTests : TelemetryConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => FacebookHarness.StartAsync(settings);
}
