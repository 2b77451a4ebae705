namespace Social.Testing;

/// <summary>Who may call a route.</summary>
internal enum RedditAudience
{
    /// <summary>An app with its Basic credentials: the token endpoints.</summary>
    App,

    /// <summary>Any bearer, app-only ones included.</summary>
    Anyone,

    /// <summary>A user's bearer; others get USER_REQUIRED inside 200.</summary>
    User,

    /// <summary>A user's bearer; others get USER_REQUIRED with 403.</summary>
    UserByStatus,
}
