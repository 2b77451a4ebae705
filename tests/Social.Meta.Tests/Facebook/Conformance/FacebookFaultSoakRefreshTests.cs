using Social.Conformance;

namespace Social.Meta.Tests.Facebook.Conformance;

/// <summary>A Page's token is derived from its user's: once, however many processes find it refused.</summary>
public sealed class FacebookFaultSoakRefreshTests : LeasedStoreConformance
{
    protected override async Task<PlatformHarness> CreateHarnessAsync(HarnessSettings settings) => await FacebookHarness.StartAsync(settings);
}
