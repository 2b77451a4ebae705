using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Tokens of the open API: forms in, flat objects out, refusals inside 200.</summary>
internal sealed class TikTokTokenEndpoints(TikTokEmulator emulator, TikTokAuthorizeEndpoints authorize)
{
    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/v2/oauth/token/", TokenAsync);
        routes.Map("POST", "/v2/oauth/revoke/", RevokeAsync);
    }

    public static async Task<Dictionary<string, string>> FormAsync(EmulatorExchange exchange)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (exchange.ContentType != "application/x-www-form-urlencoded") return fields;
        foreach (var (name, value) in FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)))) fields[name] = value;
        return fields;
    }

    private async Task<EmulatorAnswer> TokenAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        var app = Client(form);
        switch (form.GetValueOrDefault("grant_type"))
        {
            case "authorization_code":
                return User(Exchange(form, app));
            case "refresh_token":
                var refreshed = emulator.Tokens.Refresh(TikTokAccess.User, Require(form, "refresh_token"), app);
                return User(refreshed ?? throw TikTokProblems.OAuth("invalid_grant", "Refresh token is invalid or expired."));
            case "client_credentials":
                var token = emulator.Tokens.IssueClient(app);
                return EmulatorAnswer.Json(200, new JsonObject { ["access_token"] = token.AccessToken, ["expires_in"] = emulator.SecondsUntil(token.ExpiresAt), ["token_type"] = "Bearer" });
            case null or "":
                throw TikTokProblems.Malformed();
            default:
                throw TikTokProblems.OAuth("unsupported_grant_type", "The authorization grant type is not supported.");
        }
    }

    private EmulatedTikTokToken Exchange(Dictionary<string, string> form, EmulatedTikTokApp app)
    {
        var redirect = Require(form, "redirect_uri");
        var code = authorize.Redeem(Require(form, "code"));
        if (code is null || code.Request.App != app) throw TikTokProblems.OAuth("invalid_grant", "Authorization code is expired or invalid.");
        if (code.Request.RedirectUri != redirect) throw TikTokProblems.OAuth("invalid_grant", "Redirect_uri is not matched with the uri when requesting code.");
        if (code.Request.Challenge is { } challenge && challenge != Challenge(Require(form, "code_verifier")))
            throw TikTokProblems.OAuth("invalid_request", "Code verifier or code challenge is invalid.");
        return emulator.Tokens.IssueUser(TikTokAccess.User, code.User, code.Scopes, app);
    }

    private async Task<EmulatorAnswer> RevokeAsync(EmulatorExchange exchange)
    {
        var form = await FormAsync(exchange).ConfigureAwait(false);
        var app = Client(form);
        emulator.Tokens.Revoke(Require(form, "token"), app);
        return EmulatorAnswer.Empty(200);
    }

    private EmulatedTikTokApp Client(Dictionary<string, string> form)
    {
        var key = Require(form, "client_key");
        var secret = Require(form, "client_secret");
        return emulator.Tokens.App(key) is { } app && app.ClientSecret == secret ? app : throw TikTokProblems.OAuth("invalid_client", "Client key or secret is incorrect.");
    }

    /// <summary>TikTok hashes the verifier to lower-case hex, where RFC 7636 has base64url.</summary>
    private static string? Challenge(string verifier) =>
        verifier.Length is >= 43 and <= 128 && verifier.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            : null;

    private EmulatorAnswer User(EmulatedTikTokToken token) => EmulatorAnswer.Json(200, new JsonObject
    {
        ["access_token"] = token.AccessToken,
        ["expires_in"] = emulator.SecondsUntil(token.ExpiresAt),
        ["open_id"] = token.User!.OpenIdFor(token.App),
        ["refresh_expires_in"] = emulator.SecondsUntil(token.RefreshExpiresAt),
        ["refresh_token"] = token.RefreshToken,
        ["scope"] = string.Join(',', token.Scopes),
        ["token_type"] = "Bearer",
    });

    private static string Require(Dictionary<string, string> form, string name) =>
        form.TryGetValue(name, out var value) && value.Length > 0 ? value : throw TikTokProblems.Malformed();
}
