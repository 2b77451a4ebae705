using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>OAuth 2.0: the consent page with PKCE, tokens, revocation, and the app-only bearer.</summary>
internal sealed class TwitterOAuth2Endpoints(TwitterEmulator emulator)
{
    private const string BadToken = "Value passed for the token was invalid.";
    private const string BadCode = "Value passed for the authorization code was invalid.";
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Code> _codes = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/i/oauth2/authorize", Authorize);
        routes.Map("GET", "/2/oauth2/authorize", Authorize);
        routes.Map("POST", "/i/oauth2/authorize", DecideAsync);
        routes.Map("POST", "/2/oauth2/token", TokenAsync);
        routes.Map("POST", "/2/oauth2/revoke", RevokeAsync);
        routes.Map("POST", "/oauth2/token", BearerAsync);
        routes.Map("POST", "/oauth2/invalidate_token", InvalidateAsync);
    }

    public void Clear()
    {
        lock (_gate) _codes.Clear();
    }

    private EmulatorAnswer Authorize(EmulatorExchange exchange)
    {
        var request = AuthorizationRequest.Read(emulator, name => exchange[name], out var refusal);
        if (request is null) return EmulatorAnswer.Text(400, $"<html><body><h1>Something went wrong</h1><p>{WebUtility.HtmlEncode(refusal)}</p></body></html>", "text/html; charset=utf-8");
        if (refusal is not null) return Redirect(request, ("error", refusal));
        return emulator.Options.AutoApprove ? Grant(request, emulator.DefaultUser) : Consent(request);
    }

    private async Task<EmulatorAnswer> DecideAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        var request = AuthorizationRequest.Read(emulator, name => form.GetValueOrDefault(name), out var refusal);
        if (request is null || refusal is not null) return EmulatorAnswer.Text(400, "Something went wrong.", "text/plain");
        if (form.GetValueOrDefault("decision") != "allow") return Redirect(request, ("error", "access_denied"));
        EmulatedTwitterUser user;
        lock (emulator.State.Gate) user = emulator.State.UserByName(form.GetValueOrDefault("username") ?? "") ?? emulator.DefaultUser;
        return Grant(request, user);
    }

    private EmulatorAnswer Grant(AuthorizationRequest request, EmulatedTwitterUser user)
    {
        var code = TwitterTokens.NewSecret();
        lock (_gate) _codes[code] = new Code(request, user, emulator.Clock.GetUtcNow() + emulator.Options.AuthorizationCodeLifetime);
        return Redirect(request, ("code", code));
    }

    private static EmulatorAnswer Redirect(AuthorizationRequest request, (string Name, string Value) outcome)
    {
        var separator = request.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var state = "state=" + Uri.EscapeDataString(request.State);
        var result = $"{outcome.Name}={Uri.EscapeDataString(outcome.Value)}";
        var location = request.RedirectUri + separator + (outcome.Name == "error" ? $"{result}&{state}" : $"{state}&{result}");
        return EmulatorAnswer.Empty(302).With("location", location);
    }

    private EmulatorAnswer Consent(AuthorizationRequest request)
    {
        var html = new StringBuilder("<html><body><h1>Authorize app</h1><form method=\"post\" action=\"/i/oauth2/authorize\">");
        foreach (var (name, value) in request.Fields)
            html.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{WebUtility.HtmlEncode(value)}\">");
        html.Append($"<input name=\"username\" value=\"{emulator.DefaultUser.Username}\">");
        html.Append("<button name=\"decision\" value=\"allow\">Authorize app</button><button name=\"decision\" value=\"deny\">Cancel</button></form></body></html>");
        return EmulatorAnswer.Text(200, html.ToString(), "text/html; charset=utf-8");
    }

    private async Task<EmulatorAnswer> TokenAsync(EmulatorExchange exchange)
    {
        if (exchange.ContentType != "application/x-www-form-urlencoded")
            return TwitterProblems.OAuth2(400, "invalid_request", "Missing required parameter [grant_type].");
        var form = await FormAsync(exchange).ConfigureAwait(false);
        if (Client(exchange, form, out var refusal) is not { } app) return refusal!;
        switch (form.GetValueOrDefault("grant_type"))
        {
            case null:
                return Missing("grant_type");
            case "authorization_code":
                return Exchange(form, app);
            case "refresh_token":
                if (!form.TryGetValue("refresh_token", out var refresh)) return Missing("refresh_token");
                var pair = emulator.Tokens.Refresh(refresh, app);
                return pair is null ? TwitterProblems.OAuth2(400, "invalid_request", BadToken) : Pair(pair);
            default:
                return TwitterProblems.OAuth2(400, "invalid_request", "Value passed for the grant_type was invalid.");
        }
    }

    private EmulatorAnswer Exchange(Dictionary<string, string> form, EmulatedTwitterApp app)
    {
        foreach (var name in (string[])["code", "redirect_uri", "code_verifier"])
            if (!form.ContainsKey(name)) return Missing(name);
        Code? code;
        // Taken out before it is looked at: a code has one chance, right or wrong.
        lock (_gate) _codes.Remove(form["code"], out code);
        if (code is null || code.Request.App != app || code.ExpiresAt <= emulator.Clock.GetUtcNow() || code.Request.RedirectUri != form["redirect_uri"])
            return TwitterProblems.OAuth2(400, "invalid_request", BadCode);
        if (!Verifies(code.Request, form["code_verifier"])) return TwitterProblems.OAuth2(400, "invalid_request", "Value passed for the code verifier did not match the code challenge.");
        return Pair(emulator.Tokens.IssueOAuth2(code.User, code.Request.Scopes, app));
    }

    private static bool Verifies(AuthorizationRequest request, string verifier)
    {
        if (request.ChallengeMethod == "plain") return verifier == request.Challenge;
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(verifier));
        return System.Buffers.Text.Base64Url.EncodeToString(hash) == request.Challenge;
    }

    private async Task<EmulatorAnswer> RevokeAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        if (Client(exchange, form, out var refusal) is not { } app) return refusal!;
        if (!form.TryGetValue("token", out var token)) return Missing("token");
        if (!form.TryGetValue("token_type_hint", out var hint)) return Missing("token_type_hint");
        if (hint is not ("access_token" or "refresh_token")) return TwitterProblems.OAuth2(400, "invalid_request", "Value passed for the token_type_hint was invalid.");
        // RFC 7009: revoking what is unknown or gone is not an error, but another app's token is none of this app's business.
        if (emulator.Tokens.BelongsTo(token, app)) emulator.Tokens.Revoke(token);
        return EmulatorAnswer.Json(200, new JsonObject { ["revoked"] = true });
    }

    private async Task<EmulatorAnswer> BearerAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        if (Consumer(exchange) is not { } app) return Unverified();
        if (form.GetValueOrDefault("grant_type") != "client_credentials")
            return EmulatorAnswer.Json(403, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["code"] = 170, ["message"] = "Missing required parameter: grant_type", ["label"] = "forbidden_missing_parameter" }) });
        return EmulatorAnswer.Json(200, new JsonObject { ["token_type"] = "bearer", ["access_token"] = emulator.Tokens.IssueBearer(app) });
    }

    private async Task<EmulatorAnswer> InvalidateAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        if (Consumer(exchange) is not { } app) return Unverified();
        var bearer = Uri.UnescapeDataString(form.GetValueOrDefault("access_token") ?? "");
        return emulator.Tokens.InvalidateBearer(bearer, app)
            ? EmulatorAnswer.Json(200, new JsonObject { ["access_token"] = bearer })
            : TwitterProblems.Legacy(401, 89, "Invalid or expired token");
    }

    private EmulatedTwitterApp? Client(EmulatorExchange exchange, Dictionary<string, string> form, out EmulatorAnswer? refusal)
    {
        refusal = null;
        if (Basic(exchange) is var (id, secret))
        {
            if (emulator.Tokens.AppByClientId(id) is { ClientSecret: not null } known && known.ClientSecret == secret) return known;
            refusal = TwitterProblems.OAuth2(401, "unauthorized_client", "Missing valid authorization header");
            return null;
        }

        var app = form.TryGetValue("client_id", out var clientId) ? emulator.Tokens.AppByClientId(clientId) : null;
        if (app is { ClientSecret: null }) return app;
        refusal = app is not null || clientId is null
            ? TwitterProblems.OAuth2(401, "unauthorized_client", "Missing valid authorization header")
            : TwitterProblems.OAuth2(400, "invalid_request", "Value passed for the client_id was invalid.");
        return null;
    }

    private EmulatedTwitterApp? Consumer(EmulatorExchange exchange) =>
        Basic(exchange) is var (key, secret) && emulator.Tokens.AppByConsumerKey(Uri.UnescapeDataString(key)) is { } app && app.ConsumerSecret == Uri.UnescapeDataString(secret)
            ? app
            : null;

    private static (string User, string Password)? Basic(EmulatorExchange exchange)
    {
        if (exchange.Header("Authorization") is not { } header || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        var buffer = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), buffer, out var length)) return ("", "");
        var text = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
    }

    private static async Task<Dictionary<string, string>> FormAsync(EmulatorExchange exchange)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (exchange.ContentType != "application/x-www-form-urlencoded") return fields;
        foreach (var (name, value) in FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)))) fields[name] = value;
        return fields;
    }

    private static EmulatorAnswer Pair(EmulatedOAuth2Token pair)
    {
        var lifetime = (int)Math.Round((pair.ExpiresAt - pair.IssuedAt).TotalSeconds);
        var body = new JsonObject
        {
            ["token_type"] = "bearer",
            ["expires_in"] = lifetime,
            ["access_token"] = pair.AccessToken,
            ["scope"] = string.Join(' ', pair.Scopes),
        };
        if (pair.RefreshToken is not null) body["refresh_token"] = pair.RefreshToken;
        return EmulatorAnswer.Json(200, body);
    }

    private static EmulatorAnswer Missing(string name) => TwitterProblems.OAuth2(400, "invalid_request", $"Missing required parameter [{name}].");

    private static EmulatorAnswer Unverified() => EmulatorAnswer.Json(403, new JsonObject
    {
        ["errors"] = new JsonArray(new JsonObject { ["code"] = 99, ["label"] = "authenticity_token_error", ["message"] = "Unable to verify your credentials" }),
    });

    private sealed record Code(AuthorizationRequest Request, EmulatedTwitterUser User, DateTimeOffset ExpiresAt);

    private sealed record AuthorizationRequest(
        EmulatedTwitterApp App, string RedirectUri, string State, IReadOnlyList<string> Scopes, string Challenge, string ChallengeMethod)
    {
        public IEnumerable<(string Name, string Value)> Fields =>
        [
            ("response_type", "code"), ("client_id", App.ClientId), ("redirect_uri", RedirectUri), ("scope", string.Join(' ', Scopes)),
            ("state", State), ("code_challenge", Challenge), ("code_challenge_method", ChallengeMethod),
        ];

        /// <summary>Reads the request; null when the page cannot even send the user back.</summary>
        public static AuthorizationRequest? Read(TwitterEmulator emulator, Func<string, string?> field, out string? refusal)
        {
            refusal = null;
            if (field("client_id") is not { } id || emulator.Tokens.AppByClientId(id) is not { } app)
            {
                refusal = "You weren't able to give access to the App: the client_id is not known.";
                return null;
            }

            if (field("redirect_uri") is not { } redirect || !app.RedirectUris.Contains(redirect))
            {
                refusal = "You weren't able to give access to the App: the redirect_uri is not registered.";
                return null;
            }

            var scopes = (field("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var method = field("code_challenge_method") ?? "plain";
            var request = new AuthorizationRequest(app, redirect, field("state") ?? "", scopes, field("code_challenge") ?? "", method);
            if (field("response_type") != "code") refusal = "unsupported_response_type";
            else if (scopes.Length == 0 || scopes.Except(TwitterEmulator.AllScopes).Any()) refusal = "invalid_scope";
            else if (request.State.Length is 0 or > 500 || request.Challenge.Length == 0 || method is not ("S256" or "plain")) refusal = "invalid_request";
            return request;
        }
    }
}
