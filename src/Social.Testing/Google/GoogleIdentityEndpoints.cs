using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Who a token belongs to: token info, user info, ID tokens and the keys that sign them.</summary>
internal sealed class GoogleIdentityEndpoints(GoogleEmulator emulator)
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly string _keyId = GoogleTokens.NewSecret(20);

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/tokeninfo", x => TokenInfo(x, bare: false));
        routes.Map("GET", "/oauth2/v3/tokeninfo", x => TokenInfo(x, bare: true));
        routes.Map("GET", "/oauth2/v2/userinfo", UserInfo);
        routes.Map("GET", "/v1/userinfo", OpenIdUserInfo);
        routes.Map("GET", "/oauth2/v3/certs", _ => Keys());
        routes.Map("GET", "/.well-known/openid-configuration", _ => Configuration());
    }

    public string IdToken(EmulatedGoogleToken token, string? nonce)
    {
        var claims = new JsonObject
        {
            ["iss"] = "https://accounts.google.com",
            ["azp"] = token.Grant.Client!.ClientId,
            ["aud"] = token.Grant.Client.ClientId,
            ["sub"] = token.User!.Id,
            ["iat"] = token.IssuedAt.ToUnixTimeSeconds(),
            ["exp"] = token.IssuedAt.ToUnixTimeSeconds() + 3600,
        };
        if (nonce is not null) claims["nonce"] = nonce;
        AddIdentity(claims, token, "email_verified");
        return Sign(claims);
    }

    /// <summary>Signs claims as Google does; also for the tokens that Pub/Sub sends along.</summary>
    public string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "RS256", ["kid"] = _keyId, ["typ"] = "JWT" };
        var signed = $"{Base64Url.EncodeToString(EmulatorAnswer.Serialize(header))}.{Base64Url.EncodeToString(EmulatorAnswer.Serialize(claims))}";
        var signature = _key.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static bool Has(EmulatedGoogleToken token, string scope) => token.Scopes.Contains(scope) || token.Scopes.Contains(GoogleScopes.Prefix + "userinfo." + scope);

    private static void AddIdentity(JsonObject body, EmulatedGoogleToken token, string verified)
    {
        var user = token.User!;
        if (Has(token, "email"))
        {
            body["email"] = user.Email;
            body[verified] = true;
        }

        if (!Has(token, "profile")) return;
        body["name"] = user.Name;
        body["given_name"] = user.Name.Split(' ')[0];
        if (user.Name.Contains(' ', StringComparison.Ordinal)) body["family_name"] = user.Name[(user.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        body["picture"] = $"https://lh3.googleusercontent.com/a/{user.Id}=s96-c";
    }

    private EmulatorAnswer TokenInfo(EmulatorExchange exchange, bool bare)
    {
        if (emulator.Tokens.ByAccessToken(exchange["access_token"] ?? "") is not { } token)
        {
            return bare
                ? EmulatorAnswer.Json(400, new JsonObject { ["error_description"] = "Invalid Value" })
                : GoogleTokenEndpoints.Refuse(400, "invalid_token", "Invalid Value");
        }

        var clientId = token.Grant.Client?.ClientId ?? token.Grant.Account!.Email;
        var body = new JsonObject
        {
            ["azp"] = clientId,
            ["aud"] = clientId,
            ["scope"] = string.Join(' ', token.Scopes),
            ["exp"] = token.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["expires_in"] = ((long)(token.ExpiresAt - emulator.Clock.GetUtcNow()).TotalSeconds).ToString(CultureInfo.InvariantCulture),
            ["access_type"] = token.Grant.IsOffline ? "offline" : "online",
        };
        if (token.User is { } user)
        {
            if (token.Scopes.Any(GoogleScopes.Identity.Contains)) body["sub"] = user.Id;
            if (Has(token, "email"))
            {
                body["email"] = user.Email;
                body["email_verified"] = "true";
            }
        }

        return EmulatorAnswer.Json(200, body);
    }

    private EmulatorAnswer UserInfo(EmulatorExchange exchange)
    {
        if (Caller(exchange) is not { } token) return Missing();
        var body = new JsonObject { ["id"] = token.User!.Id };
        AddIdentity(body, token, "verified_email");
        return GoogleJson.Ok(body);
    }

    private EmulatorAnswer OpenIdUserInfo(EmulatorExchange exchange)
    {
        if (Caller(exchange) is not { } token) return Missing();
        var body = new JsonObject { ["sub"] = token.User!.Id };
        AddIdentity(body, token, "email_verified");
        return GoogleJson.Ok(body);
    }

    private EmulatedGoogleToken? Caller(EmulatorExchange exchange) =>
        emulator.Tokens.ByAccessToken(GoogleAuthentication.Token(exchange) ?? "") is { User: not null } token && token.Scopes.Any(GoogleScopes.Identity.Contains) ? token : null;

    private static EmulatorAnswer Missing() => new GoogleProblem(401, "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.").ToAnswer();

    private EmulatorAnswer Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["alg"] = "RS256",
                ["use"] = "sig",
                ["kid"] = _keyId,
                ["n"] = Base64Url.EncodeToString(key.Modulus),
                ["e"] = Base64Url.EncodeToString(key.Exponent),
            }),
        }).With("Cache-Control", "public, max-age=20000, must-revalidate, no-transform");
    }

    private EmulatorAnswer Configuration()
    {
        var root = emulator.BaseAddress.AbsoluteUri.TrimEnd('/');
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["issuer"] = "https://accounts.google.com",
            ["authorization_endpoint"] = root + "/o/oauth2/v2/auth",
            ["device_authorization_endpoint"] = root + "/device/code",
            ["token_endpoint"] = root + "/token",
            ["userinfo_endpoint"] = root + "/v1/userinfo",
            ["revocation_endpoint"] = root + "/revoke",
            ["jwks_uri"] = root + "/oauth2/v3/certs",
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "client_secret_basic"),
            ["code_challenge_methods_supported"] = new JsonArray("plain", "S256"),
        });
    }
}
