namespace Social.Testing;

/// <summary>Who may call a route, with which scope; null asks for none.</summary>
internal sealed record RedditPolicy(string? Scope, RedditAudience Audience);
