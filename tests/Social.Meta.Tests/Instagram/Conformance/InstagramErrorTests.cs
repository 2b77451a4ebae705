using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Conformance;

public sealed class InstagramErrorTests : ErrorConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => InstagramHarness.StartAsync(settings);
}
