namespace Social.Testing;

/// <summary>A request of the consent page.</summary>
internal sealed record RedditAuthorization(EmulatedRedditApp App, string RedirectUri, string State, IReadOnlyList<string> Scopes, string ResponseType, bool IsPermanent)
{
    public IEnumerable<(string Name, string Value)> Fields =>
    [
        ("response_type", ResponseType), ("client_id", App.ClientId), ("redirect_uri", RedirectUri), ("scope", string.Join(' ', Scopes)),
        ("state", State), ("duration", IsPermanent ? "permanent" : "temporary"),
    ];

    /// <summary>Reads the request; null when the page cannot even send the user back.</summary>
    public static RedditAuthorization? Read(RedditEmulator emulator, Func<string, string?> field, out string? refusal)
    {
        refusal = null;
        if (emulator.Tokens.App(field("client_id")) is not { } app || field("redirect_uri") is not { } redirect || !app.RedirectUris.Contains(redirect)) return null;
        var scopes = (field("scope") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var duration = field("duration") ?? "temporary";
        var request = new RedditAuthorization(app, redirect, field("state") ?? "", scopes, field("response_type") ?? "", duration == "permanent");
        var isImplicit = request.ResponseType == "token";
        if (request.ResponseType != "code" && !(isImplicit && app.Kind == EmulatedRedditAppKind.Installed)) refusal = "unsupported_response_type";
        else if (scopes.Length == 0 || scopes.Except(RedditEmulator.AllScopes.Append("*")).Any()) refusal = "invalid_scope";
        else if (request.State.Length == 0 || duration is not ("temporary" or "permanent") || (isImplicit && request.IsPermanent)) refusal = "invalid_request";
        return request;
    }
}
