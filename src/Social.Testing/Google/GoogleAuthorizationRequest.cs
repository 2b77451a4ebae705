namespace Social.Testing;

/// <summary>What an authorization request asks for.</summary>
internal sealed record GoogleAuthorizationRequest(EmulatedGoogleClient Client, string RedirectUri, string? State, IReadOnlyList<string> Scopes)
{
    public bool IsOffline { get; private init; }

    public IReadOnlyList<string> Prompt { get; private init; } = [];

    public bool IncludeGranted { get; private init; }

    public bool Granular { get; private init; } = true;

    public string? Challenge { get; private init; }

    public string ChallengeMethod { get; private init; } = "plain";

    public string? Nonce { get; private init; }

    public string? LoginHint { get; private init; }

    /// <summary>Reads the request. Google shows its own page for mistakes, and never sends the browser back with one.</summary>
    /// <returns>The request, or the error and its explanation.</returns>
    public static (GoogleAuthorizationRequest? Request, string Error, string Explanation) Read(GoogleTokens tokens, Func<string, string?> field)
    {
        if (field("client_id") is not { Length: > 0 } id) return Refuse("invalid_request", "Missing required parameter: client_id");
        if (tokens.Client(id) is not { } client) return Refuse("invalid_client", "The OAuth client was not found.");
        if (client.IsDeleted) return Refuse("deleted_client", "The OAuth client was deleted.");
        if (field("redirect_uri") is not { Length: > 0 } redirect) return Refuse("invalid_request", "Missing required parameter: redirect_uri");
        if (!client.Allows(redirect)) return Refuse("redirect_uri_mismatch", "The redirect URI in the request does not match the ones authorized for the OAuth client.");
        if (field("response_type") != "code") return Refuse("invalid_request", "Invalid response_type.");
        var scopes = GoogleScopes.Split(field("scope"));
        if (scopes.Count == 0) return Refuse("invalid_request", "Missing required parameter: scope");
        if (scopes.FirstOrDefault(s => !GoogleScopes.Known.Contains(s)) is { } unknown) return Refuse("invalid_scope", $"Some requested scopes were invalid. {{invalid=[{unknown}]}}");
        var access = field("access_type") ?? "online";
        if (access is not ("online" or "offline")) return Refuse("invalid_request", "Invalid parameter value for access_type");
        var prompt = GoogleScopes.Split(field("prompt"));
        if (prompt.Except(["none", "consent", "select_account"]).Any() || (prompt.Contains("none") && prompt.Count > 1)) return Refuse("invalid_request", "Invalid parameter value for prompt");
        var method = field("code_challenge_method") ?? "plain";
        var challenge = field("code_challenge");
        if (method is not ("S256" or "plain") || challenge is { Length: < 43 or > 128 }) return Refuse("invalid_request", "Invalid code challenge.");
        return (new GoogleAuthorizationRequest(client, redirect, field("state"), scopes)
        {
            IsOffline = access == "offline",
            Prompt = prompt,
            IncludeGranted = field("include_granted_scopes") == "true",
            Granular = field("enable_granular_consent") != "false",
            Challenge = challenge,
            ChallengeMethod = method,
            Nonce = field("nonce"),
            LoginHint = field("login_hint"),
        }, "", "");
    }

    private static (GoogleAuthorizationRequest?, string, string) Refuse(string error, string explanation) => (null, error, explanation);
}
