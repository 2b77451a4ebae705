namespace Social.Reddit;

/// <summary>Reddit's OAuth 2.0 scopes.</summary>
public static class RedditScopes
{
    /// <summary>The scope that stands for all.</summary>
    public const string Everything = "*";

    /// <summary>Gets what publishing, reading, commenting and measuring need.</summary>
    public static IReadOnlyList<string> Default { get; } =
        ["identity", "read", "submit", "edit", "flair", "history", "mysubreddits"];

    /// <summary>Gets what everything in this package needs, moderation and messages included.</summary>
    public static IReadOnlyList<string> Full { get; } =
        [.. Default, "privatemessages", "modposts", "modtraffic", "save", "subscribe", "vote"];

    /// <summary>Gets every scope Reddit has, which is what <see cref="Everything"/> stands for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "account", "creddits", "edit", "flair", "history", "identity", "livemanage", "modconfig", "modcontributors", "modflair", "modlog", "modmail", "modnote", "modothers", "modposts",
        "modself", "modtraffic", "modwiki", "mysubreddits", "privatemessages", "read", "report", "save", "structuredstyles", "submit", "subscribe", "vote", "wikiedit", "wikiread",
    ];

    internal static IReadOnlyList<string>? Expand(IReadOnlyList<string>? scopes) => scopes is not null && scopes.Contains(Everything) ? [Everything, .. All] : scopes;
}
