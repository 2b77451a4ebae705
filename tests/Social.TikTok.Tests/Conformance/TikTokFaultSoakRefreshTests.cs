using Social.Conformance;

namespace Social.TikTok.Tests.Conformance;

public sealed class TikTokFaultSoakRefreshTests : LeasedStoreConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TikTokHarness.StartAsync(settings);
}
