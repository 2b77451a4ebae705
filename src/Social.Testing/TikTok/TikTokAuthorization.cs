namespace Social.Testing;

/// <summary>A request to the consent page that names a known app and one of its redirect addresses.</summary>
internal sealed record TikTokAuthorization(EmulatedTikTokApp App, string RedirectUri, string State, IReadOnlyList<string> Scopes, string? Challenge)
{
    public IEnumerable<(string Name, string? Value)> Fields =>
    [
        ("client_key", App.ClientKey), ("response_type", "code"), ("scope", string.Join(',', Scopes)), ("redirect_uri", RedirectUri), ("state", State),
        ("code_challenge", Challenge), ("code_challenge_method", Challenge is null ? null : "S256"),
    ];

    /// <summary>Reads the request; null when the page cannot even send the user back.</summary>
    public static TikTokAuthorization? Read(TikTokTokens tokens, Func<string, string?> field, out (string Error, string Description)? refusal)
    {
        refusal = null;
        if (tokens.App(field("client_key")) is not { } app)
        {
            refusal = ("unauthorized_client", "client_key");
            return null;
        }

        if (field("redirect_uri") is not { } redirect || !app.Redirects(redirect))
        {
            refusal = ("invalid_request", "redirect_uri");
            return null;
        }

        // Only the comma separates: a space makes one unknown scope of two.
        var scopes = (field("scope") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var challenge = field("code_challenge");
        var request = new TikTokAuthorization(app, redirect, field("state") ?? "", scopes, challenge);
        if (field("response_type") != "code") refusal = ("unsupported_response_type", "response_type must be code");
        else if (scopes.Length == 0 || scopes.Except(TikTokEmulator.AllScopes).Any()) refusal = ("invalid_scope", "scope");
        else if (request.State.Length == 0) refusal = ("invalid_request", "state");
        else if (challenge is null && EmulatedTikTokApp.IsLoopback(redirect)) refusal = ("invalid_request", "code_challenge");
        else if (challenge is not null && field("code_challenge_method") != "S256") refusal = ("invalid_request", "code_challenge_method");
        else if (field("disable_auto_auth") is not (null or "0" or "1")) refusal = ("invalid_request", "disable_auto_auth");
        return request;
    }
}
