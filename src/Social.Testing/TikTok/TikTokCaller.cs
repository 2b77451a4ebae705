namespace Social.Testing;

/// <summary>Who makes a request.</summary>
internal sealed record TikTokCaller(TikTokAccess Kind, EmulatedTikTokApp App, EmulatedTikTokUser? User, IReadOnlyList<string> Scopes, string Token)
{
    /// <summary>Gets the advertisers that an ads token may read.</summary>
    public IReadOnlyList<string> AdvertiserIds { get; init; } = [];
}
