using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Tokens of the business API: <c>app_id</c> and <c>secret</c> for advertisers, <c>client_id</c> and <c>client_secret</c> for accounts.</summary>
internal sealed class TikTokBusinessTokenEndpoints(TikTokEmulator emulator, TikTokAuthorizeEndpoints authorize)
{
    private const string Root = "/open_api/v1.3";
    private readonly Dictionary<string, DateTimeOffset> _codes = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/portal/auth", Portal);
        routes.Map("POST", Root + "/oauth2/access_token/", AdvertiserTokenAsync);
        routes.Map("GET", Root + "/oauth2/advertiser/get/", Advertisers, TikTokPolicy.Ads());
        routes.Map("POST", Root + "/tt_user/oauth2/token/", TokenAsync);
        routes.Map("POST", Root + "/tt_user/oauth2/refresh_token/", RefreshAsync);
        routes.Map("POST", Root + "/tt_user/oauth2/revoke/", RevokeAsync);
        routes.Map("POST", Root + "/tt_user/token_info/get/", TokenInfoAsync);
    }

    public void Clear()
    {
        lock (_codes) _codes.Clear();
    }

    private EmulatorAnswer Portal(EmulatorExchange exchange)
    {
        var redirect = exchange["redirect_uri"];
        if (emulator.Tokens.App(exchange["app_id"]) is not { } app || redirect is null || !app.Redirects(redirect))
            return EmulatorAnswer.Text(400, "<html><body><h1>Something went wrong</h1></body></html>", "text/html; charset=utf-8");
        var code = TikTokTokens.NewSecret();
        lock (_codes) _codes[code] = emulator.Clock.GetUtcNow() + emulator.Options.AuthorizationCodeLifetime;
        return EmulatorAnswer.Empty(302).With("location", $"{redirect}?auth_code={code}&state={Uri.EscapeDataString(exchange["state"] ?? "")}");
    }

    private async Task<EmulatorAnswer> AdvertiserTokenAsync(EmulatorExchange exchange)
    {
        var body = await TikTokBody.ReadBusinessAsync(exchange).ConfigureAwait(false);
        var app = App(body, "app_id", "secret");
        DateTimeOffset expires;
        lock (_codes) _codes.Remove(body.RequireString("auth_code"), out expires);
        if (expires <= emulator.Clock.GetUtcNow()) throw TikTokProblems.Business(40110, "Auth code error.");
        var token = emulator.IssueAdvertiserToken(app);
        return emulator.Envelope.BusinessOk(new JsonObject
        {
            ["access_token"] = token.AccessToken,
            ["advertiser_ids"] = new JsonArray([.. token.AdvertiserIds.Select(a => (JsonNode)a)]),
            ["scope"] = new JsonArray(JsonValue.Create(4)),
        });
    }

    private EmulatorAnswer Advertisers(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var app = emulator.Tokens.App(TikTokBusinessQuery.Require(exchange, "app_id"));
        if (app is null || app.ClientSecret != TikTokBusinessQuery.Require(exchange, "secret")) throw TikTokProblems.BusinessParameter("app_id or secret is wrong.");
        return emulator.Envelope.BusinessOk(new JsonObject
        {
            ["list"] = new JsonArray([.. caller.AdvertiserIds.Select(a => new JsonObject { ["advertiser_id"] = a, ["advertiser_name"] = "Advertiser " + a })]),
        });
    }

    private async Task<EmulatorAnswer> TokenAsync(EmulatorExchange exchange)
    {
        var body = await TikTokBody.ReadBusinessAsync(exchange).ConfigureAwait(false);
        var app = App(body, "client_id", "client_secret");
        Grant(body, "authorization_code");
        var redirect = body.RequireString("redirect_uri");
        var code = authorize.Redeem(body.RequireString("auth_code"));
        if (code is null || code.Request.App != app || code.Request.RedirectUri != redirect) throw TikTokProblems.Business(40110, "Auth code error.");
        return User(emulator.Tokens.IssueUser(TikTokAccess.BusinessAccount, code.User, code.Scopes, app));
    }

    private async Task<EmulatorAnswer> RefreshAsync(EmulatorExchange exchange)
    {
        var body = await TikTokBody.ReadBusinessAsync(exchange).ConfigureAwait(false);
        var app = App(body, "client_id", "client_secret");
        Grant(body, "refresh_token");
        var token = emulator.Tokens.Refresh(TikTokAccess.BusinessAccount, body.RequireString("refresh_token"), app);
        return User(token ?? throw TikTokProblems.Business(40107, "The refresh token is invalid."));
    }

    private async Task<EmulatorAnswer> RevokeAsync(EmulatorExchange exchange)
    {
        var body = await TikTokBody.ReadBusinessAsync(exchange).ConfigureAwait(false);
        var app = App(body, "client_id", "client_secret");
        emulator.Tokens.Revoke(body.RequireString("access_token"), app);
        return emulator.Envelope.BusinessOk([]);
    }

    private async Task<EmulatorAnswer> TokenInfoAsync(EmulatorExchange exchange)
    {
        var body = await TikTokBody.ReadBusinessAsync(exchange).ConfigureAwait(false);
        var id = body.RequireString("app_id");
        if (emulator.Tokens.ByAccessToken(body.RequireString("access_token")).Caller is not { Kind: TikTokAccess.BusinessAccount } caller || caller.App.ClientKey != id)
            throw TikTokProblems.Business(40105, "Access token is incorrect or has been revoked.");
        return emulator.Envelope.BusinessOk(new JsonObject { ["app_id"] = id, ["creator_id"] = caller.User!.OpenIdFor(caller.App), ["scope"] = string.Join(',', caller.Scopes) });
    }

    private EmulatedTikTokApp App(TikTokBody body, string id, string secret)
    {
        var app = emulator.Tokens.App(body.RequireString(id));
        return app is not null && app.ClientSecret == body.RequireString(secret) ? app : throw body.Refuse($"{id} or {secret} is wrong.");
    }

    private static void Grant(TikTokBody body, string expected)
    {
        if (body.RequireString("grant_type") != expected) throw TikTokProblems.Business(40108, $"grant_type must be {expected}.");
    }

    // The name of the refresh token's lifetime is another than the open API's.
    private EmulatorAnswer User(EmulatedTikTokToken token) => emulator.Envelope.BusinessOk(new JsonObject
    {
        ["access_token"] = token.AccessToken,
        ["expires_in"] = emulator.SecondsUntil(token.ExpiresAt),
        ["open_id"] = token.User!.OpenIdFor(token.App),
        ["refresh_token"] = token.RefreshToken,
        ["refresh_token_expires_in"] = emulator.SecondsUntil(token.RefreshExpiresAt),
        ["scope"] = string.Join(',', token.Scopes),
        ["token_type"] = "Bearer",
    });
}
