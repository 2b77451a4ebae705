using Social.Conformance;

namespace Social.TikTok.Tests.Conformance;

public sealed class TikTokTokenTests : TokenConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TikTokHarness.StartAsync(settings);
}
