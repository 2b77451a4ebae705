using Social.Conformance;

namespace Social.Google.Tests.Conformance;

public sealed class GoogleBusinessRateLimitTests : RateLimitConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await GoogleBusinessHarness.StartAsync(settings);
}
