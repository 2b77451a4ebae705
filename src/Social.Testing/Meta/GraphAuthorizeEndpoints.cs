using System.Text;

namespace Social.Testing;

/// <summary>The consent page of Facebook's login, which says yes at once, or no if it is told to.</summary>
internal sealed class GraphAuthorizeEndpoints(GraphEmulator emulator)
{
    public void Map(GraphRouter router) => router.Map("GET", "/{version}/dialog/oauth", Authorize, needsToken: false);

    public static EmulatorAnswer Redirect(string address, string code, string? state, string end) =>
        EmulatorAnswer.Empty(302).With("location", $"{address}?code={code}&state={Uri.EscapeDataString(state ?? "")}{end}");

    /// <summary>Answers what the page says when the request is not as it was registered.</summary>
    public static EmulatorAnswer Invalid(string why) => EmulatorAnswer.Text(400, $"<html><body>{why}</body></html>", "text/html");

    public static string[] Scopes(string? text) => (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private EmulatorAnswer Authorize(GraphCall call)
    {
        var app = emulator.State.App;
        if (call["client_id"] != app.AppId) return Invalid("Invalid App ID: The provided app ID does not look like a valid app ID.");
        if (call["redirect_uri"] != app.RedirectUri) return Invalid("URL Blocked: This redirect failed because the redirect URI is not whitelisted in the app's Client OAuth Settings.");
        if (call["response_type"] is not (null or "code")) return Invalid("Only response_type=code is emulated.");
        if (string.IsNullOrEmpty(call["state"])) return Invalid("A state is needed.");
        if (call["scope"] is null && call["config_id"] is null) return Invalid("A scope or a config_id is needed.");
        if (Scopes(call["scope"]).FirstOrDefault(s => !GraphEmulator.AllScopes.Contains(s)) is { } unknown) return Invalid($"Invalid Scopes: {unknown}.");
        if (emulator.Shared.DeniesConsent)
        {
            var denied = new StringBuilder(app.RedirectUri).Append("?error=access_denied&error_code=200&error_description=Permissions+error&error_reason=user_denied&state=").Append(Uri.EscapeDataString(call["state"]!));
            return EmulatorAnswer.Empty(302).With("location", denied.Append("#_=_").ToString());
        }

        var user = emulator.State.Seed.User;
        IEnumerable<string> asked = call["config_id"] is null ? Scopes(call["scope"]).Append("public_profile").Distinct() : GraphEmulator.AllScopes;
        foreach (var scope in asked) user.Permissions[scope] = user.Declines.Contains(scope) ? "declined" : "granted";
        var code = emulator.State.Tokens.NewCode(user, [.. asked.Where(s => !user.Declines.Contains(s))], app.RedirectUri);
        return Redirect(app.RedirectUri, code, call["state"], "#_=_");
    }
}
