using Social.Conformance;

namespace Social.Meta.Tests.Facebook.Conformance;

public sealed class FacebookPagingTests : PagingConformance
{
    protected override Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => FacebookHarness.StartAsync(settings);
}
