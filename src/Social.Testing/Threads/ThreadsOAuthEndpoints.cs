using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Threads' sign-in: the consent page, a code, a token of an hour, one of 60 days, and its renewal.</summary>
internal sealed class ThreadsOAuthEndpoints(ThreadsEmulator emulator)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromHours(1);

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/oauth/authorize", Authorize);
        routes.Map("POST", "/oauth/access_token", CodeAsync);
        routes.Map("GET", "/access_token", Exchange);
        routes.Map("GET", "/refresh_access_token", Refresh);
    }

    public EmulatedGraphToken Issue(EmulatedThreadsUser user, IReadOnlyList<string> scopes, bool isLongLived)
    {
        var now = emulator.State.Now;
        var lifetime = isLongLived ? emulator.Options.LongTokenLifetime : emulator.Options.ShortTokenLifetime;
        var token = new EmulatedGraphToken("THQV" + Convert.ToHexString(RandomNumberGenerator.GetBytes(24)), user.Id, scopes, now, now + lifetime, isLongLived);
        lock (emulator.State.Gate) emulator.State.Tokens[token.AccessToken] = token;
        return token;
    }

    private EmulatorAnswer Authorize(EmulatorExchange exchange)
    {
        var app = emulator.DefaultApp;
        if (exchange["client_id"] != app.AppId || exchange["redirect_uri"] != app.RedirectUri || exchange["response_type"] != "code" || exchange["scope"] is not { Length: > 0 } scope)
            return EmulatorAnswer.Text(400, "<html><body>Invalid request: client_id, redirect_uri, response_type=code and scope are needed as registered.</body></html>", "text/html");
        var code = "AQB" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        lock (emulator.State.Gate) emulator.State.Codes[code] = (emulator.DefaultUser, scope.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), app.RedirectUri, emulator.State.Now + CodeLifetime);
        return EmulatorAnswer.Empty(302).With("location", $"{app.RedirectUri}?code={code}&state={Uri.EscapeDataString(exchange["state"] ?? "")}#_");
    }

    private async Task<EmulatorAnswer> CodeAsync(EmulatorExchange exchange)
    {
        var form = await GraphParameters.ReadAsync(exchange).ConfigureAwait(false);
        CheckApp(form);
        if (form.Require("grant_type") != "authorization_code") throw GraphErrors.Parameter("grant_type must be authorization_code");
        EmulatedThreadsUser user;
        IReadOnlyList<string> scopes;
        lock (emulator.State.Gate)
        {
            // Taken out before it is looked at: a code has one chance.
            if (!emulator.State.Codes.Remove(form.Require("code"), out var code) || code.ExpiresAt <= emulator.State.Now || code.RedirectUri != form.Require("redirect_uri"))
                throw GraphErrors.Refuse(100, "This authorization code has been used", 36009);
            (user, scopes) = (code.User, code.Scopes);
        }

        var token = Issue(user, scopes, isLongLived: false);
        return EmulatorAnswer.Json(200, new JsonObject { ["access_token"] = token.AccessToken, ["user_id"] = long.Parse(user.Id, System.Globalization.CultureInfo.InvariantCulture) });
    }

    private EmulatorAnswer Exchange(EmulatorExchange exchange)
    {
        if (exchange["grant_type"] != "th_exchange_token") throw GraphErrors.Parameter("grant_type must be th_exchange_token");
        if (exchange["client_secret"] != emulator.DefaultApp.AppSecret) throw GraphErrors.Refuse(1, "Error validating client secret.");
        var token = emulator.Authenticate(exchange);
        if (token.IsLongLived) throw GraphErrors.Parameter("The access token is already long-lived");
        return Answer(token);
    }

    private EmulatorAnswer Refresh(EmulatorExchange exchange)
    {
        if (exchange["grant_type"] != "th_refresh_token") throw GraphErrors.Parameter("grant_type must be th_refresh_token");
        var token = emulator.Authenticate(exchange);
        if (!token.IsLongLived) throw GraphErrors.Parameter("Only long-lived access tokens can be refreshed");
        if (emulator.State.Now - token.IssuedAt < TimeSpan.FromHours(24)) throw GraphErrors.Parameter("The access token must be at least 24 hours old");
        return Answer(token);
    }

    private EmulatorAnswer Answer(EmulatedGraphToken old)
    {
        EmulatedThreadsUser user;
        lock (emulator.State.Gate) user = emulator.State.Users[old.UserId];
        var token = Issue(user, old.Scopes, isLongLived: true);
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["access_token"] = token.AccessToken, ["token_type"] = "bearer", ["expires_in"] = (long)(token.ExpiresAt - emulator.State.Now).TotalSeconds,
        });
    }

    private void CheckApp(GraphParameters form)
    {
        if (form.Require("client_id") != emulator.DefaultApp.AppId) throw GraphErrors.Refuse(101, "Error validating application. Cannot get application info due to a system error.");
        if (form.Require("client_secret") != emulator.DefaultApp.AppSecret) throw GraphErrors.Refuse(1, "Error validating client secret.");
    }
}
