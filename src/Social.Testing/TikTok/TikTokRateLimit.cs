namespace Social.Testing;

/// <summary>How many requests of a route TikTok takes within a sliding minute.</summary>
/// <param name="PerMinute">The number of requests.</param>
/// <param name="PerApp">Whether all users of an app share them; otherwise each user token has its own.</param>
public sealed record TikTokRateLimit(int PerMinute, bool PerApp);
