namespace Social.Testing;

/// <summary>What a user, or an app for itself, allowed: the family that its tokens belong to.</summary>
internal sealed class RedditGrant(EmulatedRedditApp app, EmulatedRedditUser? user, IReadOnlyList<string> scopes)
{
    public EmulatedRedditApp App { get; } = app;

    public EmulatedRedditUser? User { get; } = user;

    public IReadOnlyList<string> Scopes { get; } = scopes;

    public string? RefreshToken { get; set; }

    public bool IsDead { get; set; }

    public bool Allows(string scope) => Scopes.Contains("*") || Scopes.Contains(scope);
}
