using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Conformance;

public sealed class InstagramPagePagingTests : PagingConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => InstagramPageHarness.StartAsync(settings);
}
