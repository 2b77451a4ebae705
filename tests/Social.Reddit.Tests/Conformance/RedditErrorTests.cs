using Social.Conformance;

namespace Social.Reddit.Tests.Conformance;

public sealed class RedditErrorTests : ErrorConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await RedditHarness.StartAsync(settings);
}
