using Social.Conformance;

namespace Social.Meta.Tests.Facebook.Conformance;

public sealed class FacebookIdempotencyTests : IdempotencyConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => FacebookHarness.StartAsync(settings);
}
