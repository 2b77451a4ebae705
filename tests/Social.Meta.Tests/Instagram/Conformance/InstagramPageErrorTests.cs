using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Conformance;

public sealed class InstagramPageErrorTests : ErrorConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => InstagramPageHarness.StartAsync(settings);
}
