using Social.Conformance;

namespace Social.TikTok.Tests.Conformance;

public sealed class TikTokUploadUncertainPublishTests : UncertainPublishConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await TikTokUploadHarness.StartAsync(settings);
}
