using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Tokens: every grant of Reddit's, and revocation. Most refusals are inside 200.</summary>
internal sealed class RedditTokenEndpoints(RedditEmulator emulator, RedditAuthorizeEndpoints authorize)
{
    private const string TokenPath = "/api/v1/access_token";
    private const string RevokePath = "/api/v1/revoke_token";
    private const string InstalledClient = "https://oauth.reddit.com/grants/installed_client";
    private const string Untracked = "DO_NOT_TRACK_THIS_DEVICE";

    public static bool IsToken(string path) => path.TrimEnd('/') is TokenPath or RevokePath;

    public static (string User, string Password)? Basic(EmulatorExchange exchange)
    {
        if (exchange.Header("Authorization") is not { } header || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        var buffer = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), buffer, out var length)) return null;
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (text[..colon], text[(colon + 1)..]);
    }

    public void Map(RouteTable routes)
    {
        var policy = new RedditPolicy(null, RedditAudience.App);
        foreach (var slash in (string[])["", "/"])
        {
            routes.Map("POST", TokenPath + slash, IssueAsync, policy);
            routes.Map("POST", RevokePath + slash, RevokeAsync, policy);
        }
    }

    private async Task<EmulatorAnswer> IssueAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        var app = (EmulatedRedditApp)exchange.Caller!;
        return form.GetValueOrDefault("grant_type") switch
        {
            "authorization_code" => ForCode(form, app),
            "refresh_token" => ForRefreshToken(form, app),
            "client_credentials" => app.Kind == EmulatedRedditAppKind.Installed ? Unauthorized() : ForApp(form, app),
            InstalledClient => app.Kind == EmulatedRedditAppKind.Installed ? ForDevice(form, app) : Unauthorized(),
            "password" => app.Kind == EmulatedRedditAppKind.Script ? ForPassword(form, app) : Unauthorized("Only script apps may use password auth"),
            _ => Refuse("unsupported_grant_type"),
        };
    }

    private EmulatorAnswer ForCode(Dictionary<string, string> form, EmulatedRedditApp app) =>
        authorize.Take(form.GetValueOrDefault("code") ?? "", form.GetValueOrDefault("redirect_uri") ?? "", app) is var (grant, isPermanent)
            ? Tell(emulator.Tokens.Issue(grant, isPermanent))
            : Refuse("invalid_grant");

    private EmulatorAnswer ForRefreshToken(Dictionary<string, string> form, EmulatedRedditApp app)
    {
        if (emulator.Tokens.Refresh(form.GetValueOrDefault("refresh_token") ?? "", app) is not { } token) return RedditProblems.BadRequest();
        return Tell(token, emulator.Options.RepeatRefreshToken);
    }

    private EmulatorAnswer ForApp(Dictionary<string, string> form, EmulatedRedditApp app) =>
        Scopes(form) is { } scopes ? Tell(emulator.Tokens.Issue(new RedditGrant(app, null, scopes), isPermanent: false)) : Refuse("invalid_scope");

    private EmulatorAnswer ForDevice(Dictionary<string, string> form, EmulatedRedditApp app)
    {
        var device = form.GetValueOrDefault("device_id") ?? "";
        if (device != Untracked && device.Length is < 20 or > 30) return Refuse("invalid_request", "bad device_id");
        if (Scopes(form) is not { } scopes) return Refuse("invalid_scope");
        return Tell(emulator.Tokens.Issue(new RedditGrant(app, null, scopes), isPermanent: false), deviceId: device);
    }

    private EmulatorAnswer ForPassword(Dictionary<string, string> form, EmulatedRedditApp app)
    {
        EmulatedRedditUser? user;
        lock (emulator.State.Gate) user = emulator.State.User(form.GetValueOrDefault("username"));
        if (user is null || user.Password != form.GetValueOrDefault("password") || (user.OneTimeCode is { } otp && otp != form.GetValueOrDefault("otp"))) return Refuse("invalid_grant");
        if (Scopes(form) is not { } scopes) return Refuse("invalid_scope");
        return Tell(emulator.Tokens.Issue(new RedditGrant(app, user, scopes), isPermanent: false));
    }

    private async Task<EmulatorAnswer> RevokeAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        // Unknown tokens succeed as well: nobody learns here what is a token.
        if (form.TryGetValue("token", out var token)) emulator.Tokens.Revoke(token, (EmulatedRedditApp)exchange.Caller!);
        return EmulatorAnswer.Empty(200);
    }

    private static List<string>? Scopes(Dictionary<string, string> form)
    {
        var scopes = (form.GetValueOrDefault("scope") ?? "*").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (scopes.Count == 0) scopes.Add("*");
        return scopes.TrueForAll(s => s == "*" || RedditEmulator.AllScopes.Contains(s)) ? scopes : null;
    }

    private static async Task<Dictionary<string, string>> FormAsync(EmulatorExchange exchange)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (exchange.ContentType != "application/x-www-form-urlencoded") return fields;
        foreach (var (name, value) in FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)))) fields[name] = value;
        return fields;
    }

    private EmulatorAnswer Tell(EmulatedRedditToken token, bool tellRefreshToken = true, string? deviceId = null)
    {
        var body = new JsonObject
        {
            ["access_token"] = token.AccessToken,
            ["token_type"] = "bearer",
            ["expires_in"] = (int)Math.Round((token.ExpiresAt - emulator.Clock.GetUtcNow()).TotalSeconds),
            ["scope"] = string.Join(' ', token.Scopes),
        };
        if (deviceId is not null) body["device_id"] = deviceId;
        if (token.RefreshToken is not null && tellRefreshToken) body["refresh_token"] = token.RefreshToken;
        return EmulatorAnswer.Json(200, body, RedditProblems.JsonType);
    }

    private static EmulatorAnswer Unauthorized(string? description = null) => Refuse("unauthorized_client", description);

    private static EmulatorAnswer Refuse(string error, string? description = null)
    {
        var body = new JsonObject();
        if (description is not null) body["error_description"] = description;
        body["error"] = error;
        return EmulatorAnswer.Json(200, body, RedditProblems.JsonType).AsRefusal();
    }
}
