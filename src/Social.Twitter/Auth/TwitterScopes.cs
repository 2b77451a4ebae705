namespace Social.Twitter;

/// <summary>X's OAuth 2.0 scopes.</summary>
public static class TwitterScopes
{
    /// <summary>Gets what publishing, media, reading, engaging and measuring need, with lasting access.</summary>
    public static IReadOnlyList<string> Default { get; } =
    [
        "tweet.read", "tweet.write", "tweet.moderate.write", "users.read", "follows.read", "follows.write", "like.read", "like.write",
        "bookmark.read", "bookmark.write", "media.write", "timeline.read", OfflineAccess,
    ];

    /// <summary>The scope that gives a refresh token.</summary>
    public const string OfflineAccess = "offline.access";
}
