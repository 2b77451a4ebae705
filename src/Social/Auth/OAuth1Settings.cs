namespace Social.Auth;

/// <summary>How one network does three-legged OAuth 1.0a, as data.</summary>
public sealed record OAuth1Settings
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Gets where a sign-in begins.</summary>
    public required Uri RequestTokenEndpoint { get; init; }

    /// <summary>Gets the page that the user is sent to.</summary>
    public required Uri AuthorizationEndpoint { get; init; }

    /// <summary>Gets where the verifier is exchanged.</summary>
    public required Uri AccessTokenEndpoint { get; init; }

    /// <summary>Gets where a token is invalidated, or null.</summary>
    public Uri? InvalidationEndpoint { get; init; }

    /// <summary>Gets further parameters of the authorization page.</summary>
    public IReadOnlyDictionary<string, string> AuthorizationParameters { get; init; } = None;

    /// <summary>Gets the parameters that make the page ask the user again (<c>force_login=true</c>).</summary>
    public IReadOnlyDictionary<string, string> ForcePromptParameters { get; init; } = None;
}
