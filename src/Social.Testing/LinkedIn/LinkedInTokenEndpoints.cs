using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Tokens: exchange, refresh, introspection, revocation.</summary>
internal sealed class LinkedInTokenEndpoints(LinkedInEmulator emulator, LinkedInAuthorizationEndpoints authorization)
{
    private static readonly TimeSpan AppTokenLifetime = TimeSpan.FromMinutes(30);

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/oauth/v2/accessToken", TokenAsync);
        routes.Map("POST", "/oauth/v2/introspectToken", IntrospectAsync);
        routes.Map("POST", "/oauth/v2/revoke", RevokeAsync);
    }

    private async Task<EmulatorAnswer> TokenAsync(EmulatorExchange exchange)
    {
        var form = await LinkedInForm.ReadAsync(exchange).ConfigureAwait(false);
        var grant = form.Required("grant_type");
        var app = Client(form, unknown: 401);
        switch (grant)
        {
            case "authorization_code":
                var code = form.Required("code");
                if (authorization.Take(code, form.Required("redirect_uri"), app) is not var (member, scopes))
                    return LinkedInErrors.OAuth(400, "invalid_request", "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. Or authorization code expired.");
                emulator.Tokens.KeepOnly(member, scopes, app);
                return Tell(emulator.Tokens.Issue(member, scopes, app));
            case "refresh_token":
                return emulator.Tokens.Refresh(form.Required("refresh_token"), app) is { } token
                    ? Tell(token)
                    : LinkedInErrors.OAuth(400, "invalid_request", "The provided authorization grant or refresh token is invalid, expired or revoked.");
            case "client_credentials":
                return app.AllowsClientCredentials
                    ? Tell(emulator.Tokens.Issue(null, app.ProvidedScopes ?? [], app, AppTokenLifetime))
                    : LinkedInErrors.OAuth(401, "access_denied", "This application is not allowed to create application tokens");
            default:
                return LinkedInErrors.OAuth(400, "unsupported_grant_type", $"The grant type '{grant}' is not supported");
        }
    }

    private async Task<EmulatorAnswer> IntrospectAsync(EmulatorExchange exchange)
    {
        var form = await LinkedInForm.ReadAsync(exchange).ConfigureAwait(false);
        var app = Client(form, unknown: 400);
        if (emulator.Tokens.Describe(form.Required("token"), app) is not var (state, token, authorizedAt)) return EmulatorAnswer.Json(200, new JsonObject { ["active"] = false });
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["active"] = state == LinkedInTokenState.Active,
            ["status"] = state.ToString().ToLowerInvariant(),
            ["scope"] = string.Join(',', token.Scopes),
            ["client_id"] = app.ClientId,
            // Seconds here, and nowhere else.
            ["created_at"] = token.IssuedAt.ToUnixTimeSeconds(),
            ["expires_at"] = token.ExpiresAt.ToUnixTimeSeconds(),
            ["authorized_at"] = authorizedAt.ToUnixTimeSeconds(),
            ["auth_type"] = token.Member is null ? "2L" : "3L",
        });
    }

    private async Task<EmulatorAnswer> RevokeAsync(EmulatorExchange exchange)
    {
        var form = await LinkedInForm.ReadAsync(exchange).ConfigureAwait(false);
        var app = Client(form, unknown: 401);
        var token = form.Required("token");
        if (emulator.Tokens.Describe(token, app) is not null) emulator.Tokens.Revoke(token);
        return EmulatorAnswer.Empty(200);
    }

    private EmulatedLinkedInApp Client(Dictionary<string, string> form, int unknown)
    {
        var id = form.Required("client_id");
        var secret = form.Required("client_secret");
        var app = emulator.Tokens.App(id);
        if (app is not null && app.ClientSecret == secret) return app;
        throw new LinkedInRefusal(LinkedInErrors.OAuth(app is null ? unknown : 401, "invalid_client", "Client authentication failed"));
    }

    private EmulatorAnswer Tell(EmulatedLinkedInToken token)
    {
        var body = new JsonObject { ["access_token"] = token.AccessToken, ["expires_in"] = Seconds(token.ExpiresAt) };
        if (token.RefreshToken is not null)
        {
            body["refresh_token"] = token.RefreshToken;
            body["refresh_token_expires_in"] = Seconds(token.RefreshTokenExpiresAt!.Value);
        }

        // Asked for with spaces, told with commas.
        body["scope"] = string.Join(',', token.Scopes);
        body["token_type"] = "Bearer";
        if (token.Member is not null && token.Scopes.Contains("openid")) body["id_token"] = LinkedInIdToken.Write(emulator.BaseAddress, token);
        return EmulatorAnswer.Json(200, body);
    }

    private long Seconds(DateTimeOffset until) => Math.Max(0, (long)Math.Round((until - emulator.Clock.GetUtcNow()).TotalSeconds));
}
