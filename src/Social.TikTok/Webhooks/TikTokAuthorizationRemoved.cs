namespace Social.TikTok;

/// <summary>A user's grant ended: the tokens no longer work.</summary>
public sealed record TikTokAuthorizationRemoved : WebhookEvent
{
    /// <summary>Gets why: 0 unknown, 1 the user disconnected, 2 the account was deleted, 3 the user's age changed, 4 the account was banned, 5 the developer revoked it; null when TikTok does not say. TikTok may add more.</summary>
    public int? Reason { get; init; }
}
