using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The token endpoint: code, refresh, device and service account; and revocation.</summary>
internal sealed class GoogleTokenEndpoints(
    GoogleEmulator emulator, GoogleAuthorizationEndpoints authorization, GoogleDeviceEndpoints devices, GoogleServiceAccountGrant serviceAccounts, GoogleIdentityEndpoints identity)
{
    public void Map(RouteTable routes)
    {
        foreach (var path in (string[])["/token", "/oauth2/v4/token", "/o/oauth2/token"]) routes.Map("POST", path, TokenAsync);
        foreach (var path in (string[])["/revoke", "/o/oauth2/revoke"]) routes.Map("POST", path, RevokeAsync);
    }

    public static EmulatorAnswer Refuse(int status, string error, string description) =>
        EmulatorAnswer.Json(status, new JsonObject { ["error"] = error, ["error_description"] = description });

    public static async Task<Dictionary<string, string>> FormAsync(EmulatorExchange exchange)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (exchange.ContentType != "application/x-www-form-urlencoded") return fields;
        foreach (var (name, value) in FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)))) fields[name] = value;
        return fields;
    }

    private static EmulatorAnswer Missing(string name) => Refuse(400, "invalid_request", $"Missing required parameter: {name}");

    private async Task<EmulatorAnswer> TokenAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        if (form.GetValueOrDefault("grant_type") is not { Length: > 0 } type) return Missing("grant_type");
        if (type == GoogleServiceAccountGrant.GrantType)
            return serviceAccounts.Exchange(form.GetValueOrDefault("assertion")) is var (account, refusal) && account is not null ? Answer(account, false, null) : refusal!;
        if (type is not ("authorization_code" or "refresh_token" or GoogleDeviceEndpoints.GrantType)) return Refuse(400, "unsupported_grant_type", $"Invalid grant_type: {type}");
        if (Client(exchange, form, out var refused) is not { } client) return refused!;
        return type switch
        {
            "authorization_code" => Code(form, client),
            "refresh_token" => Refresh(form, client),
            _ => devices.Poll(form.GetValueOrDefault("device_code"), client) is var (token, refusal) && token is not null ? Answer(token, true, null) : refusal!,
        };
    }

    private EmulatorAnswer Code(Dictionary<string, string> form, EmulatedGoogleClient client)
    {
        foreach (var name in (string[])["code", "redirect_uri"])
            if (form.GetValueOrDefault(name) is not { Length: > 0 }) return Missing(name);
        if (!form["code"].StartsWith("4/", StringComparison.Ordinal)) return Refuse(400, "invalid_grant", "Malformed auth code.");
        if (authorization.Take(form["code"]) is not { } code || code.Request.Client != client) return Refuse(400, "invalid_grant", "Bad Request");
        if (code.Request.RedirectUri != form["redirect_uri"]) return Refuse(400, "redirect_uri_mismatch", "Bad Request");
        if (code.Request.Challenge is { } challenge)
        {
            if (form.GetValueOrDefault("code_verifier") is not { } verifier) return Refuse(400, "invalid_grant", "Missing code verifier.");
            var made = code.Request.ChallengeMethod == "plain" ? verifier : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier)));
            if (verifier.Length is < 43 or > 128 || made != challenge) return Refuse(400, "invalid_grant", "Invalid code verifier.");
        }

        var grant = new GoogleGrant(code.User, null, client, code.Scopes, code.Subject) { IsOffline = code.Request.IsOffline };
        return Answer(emulator.Tokens.Issue(grant, code.WithRefreshToken), true, code.Request.Nonce);
    }

    private EmulatorAnswer Refresh(Dictionary<string, string> form, EmulatedGoogleClient client)
    {
        if (form.GetValueOrDefault("refresh_token") is not { Length: > 0 } refresh) return Missing("refresh_token");
        var (token, reason) = emulator.Tokens.Refresh(refresh, client, form.TryGetValue("scope", out var scope) ? GoogleScopes.Split(scope) : null);
        if (token is not null) return Answer(token, token.Grant.RefreshToken != refresh, null);
        return reason switch
        {
            "unauthorized_client" => Refuse(401, reason, "Unauthorized"),
            "invalid_scope" => Refuse(400, reason, $"Some requested scopes were invalid. {{invalid=[{scope}]}}"),
            _ => Refuse(400, "invalid_grant", reason),
        };
    }

    private EmulatorAnswer Answer(EmulatedGoogleToken token, bool tellRefreshToken, string? nonce)
    {
        var body = new JsonObject
        {
            ["access_token"] = token.AccessToken,
            ["expires_in"] = (long)Math.Round((token.ExpiresAt - token.IssuedAt).TotalSeconds),
            ["scope"] = string.Join(' ', token.Scopes),
            ["token_type"] = "Bearer",
        };
        if (tellRefreshToken && token.Grant.RefreshToken is { } refresh) body["refresh_token"] = refresh;
        if (token.Grant is { RefreshToken: not null, RefreshExpiresAt: { } ends }) body["refresh_token_expires_in"] = (long)Math.Max(0, Math.Floor((ends - token.IssuedAt).TotalSeconds));
        if (token.Scopes.Contains("openid") && token.User is not null) body["id_token"] = identity.IdToken(token, nonce);
        return EmulatorAnswer.Json(200, body).With("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    private EmulatedGoogleClient? Client(EmulatorExchange exchange, Dictionary<string, string> form, out EmulatorAnswer? refusal)
    {
        var id = form.GetValueOrDefault("client_id");
        var secret = form.GetValueOrDefault("client_secret");
        if (exchange.Header("Authorization") is { } header && header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            var buffer = new byte[header.Length];
            var text = Convert.TryFromBase64String(header[6..].Trim(), buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : "";
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            (id, secret) = colon < 0 ? (text, "") : (Uri.UnescapeDataString(text[..colon]), Uri.UnescapeDataString(text[(colon + 1)..]));
        }

        refusal = null;
        if (string.IsNullOrEmpty(id)) refusal = Refuse(400, "invalid_request", "Could not determine client ID from request.");
        else if (emulator.Tokens.Client(id) is not { } client) refusal = Refuse(401, "invalid_client", "The OAuth client was not found.");
        else if (client.IsDeleted) refusal = Refuse(401, "deleted_client", "The OAuth client was deleted.");
        else if (string.IsNullOrEmpty(secret)) refusal = Refuse(400, "invalid_request", "client_secret is missing.");
        else if (secret != client.ClientSecret) refusal = Refuse(401, "invalid_client", "Unauthorized");
        else return client;
        return null;
    }

    private async Task<EmulatorAnswer> RevokeAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        if ((form.GetValueOrDefault("token") ?? exchange["token"]) is not { Length: > 0 } token) return Missing("token");
        return emulator.Tokens.Revoke(token) ? EmulatorAnswer.Json(200, new JsonObject()) : Refuse(400, "invalid_token", "Token expired or revoked");
    }
}
