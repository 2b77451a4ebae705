using Social.Conformance;

namespace Social.Meta.Tests.Facebook.Conformance;

public sealed class FacebookErrorTests : ErrorConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => FacebookHarness.StartAsync(settings);
}
