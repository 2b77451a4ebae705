namespace Social.Reddit;

/// <summary>Reddit's own codes (<see cref="SocialApiException.PlatformCode"/>) that applications tell apart.</summary>
public static class RedditReasons
{
    /// <summary>The subreddit is private, and the account not in it.</summary>
    public const string Private = "private";

    /// <summary>Reddit banned the subreddit.</summary>
    public const string Banned = "banned";

    /// <summary>The subreddit is quarantined: the account's owner must opt in on the website.</summary>
    public const string Quarantined = "quarantined";

    /// <summary>The account is banned from the subreddit.</summary>
    public const string BannedFromSubreddit = "BANNED_FROM_SUBREDDIT";

    /// <summary>There is no such subreddit.</summary>
    public const string NoSuchSubreddit = "SUBREDDIT_NOEXIST";

    /// <summary>The subreddit takes posts of trusted members only.</summary>
    public const string SubredditNotAllowed = "SUBREDDIT_NOTALLOWED";

    /// <summary>The account posts faster than Reddit lets it.</summary>
    public const string Throttled = "RATELIMIT";

    /// <summary>The subreddit wants flair.</summary>
    public const string FlairRequired = "SUBMIT_VALIDATION_FLAIR_REQUIRED";

    /// <summary>The account must have a token of a user.</summary>
    public const string UserRequired = "USER_REQUIRED";
}
