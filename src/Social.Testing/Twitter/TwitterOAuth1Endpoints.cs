using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>OAuth 1.0a in three legs: request token, consent page, access token; and invalidation.</summary>
internal sealed class TwitterOAuth1Endpoints(TwitterEmulator emulator)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RequestToken> _pending = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/oauth/request_token", RequestAsync);
        routes.Map("GET", "/oauth/authorize", Authorize);
        routes.Map("GET", "/oauth/authenticate", Authorize);
        routes.Map("POST", "/oauth/authorize", DecideAsync);
        routes.Map("POST", "/oauth/access_token", AccessAsync);
        routes.Map("POST", "/1.1/oauth/invalidate_token", InvalidateAsync);
        routes.Map("POST", "/1.1/oauth/invalidate_token.json", InvalidateAsync);
    }

    public void Clear()
    {
        lock (_gate) _pending.Clear();
    }

    private async Task<EmulatorAnswer> RequestAsync(EmulatorExchange exchange)
    {
        var (app, oauth) = await emulator.Verifier.VerifyAsync(exchange, (_, token) =>
            token is null ? "" : throw TwitterOAuth1Verifier.Refuse(89, "Invalid or expired token.")).ConfigureAwait(false);
        var callback = oauth.GetValueOrDefault("oauth_callback") ?? exchange["oauth_callback"];
        if (callback is null || (callback != "oob" && !app.RedirectUris.Contains(callback)))
            return TwitterProblems.Legacy(403, 415, "Callback URL not approved for this client application. Approved callback URLs can be adjusted in your application settings");
        var request = new RequestToken(TwitterTokens.NewSecret(14), TwitterTokens.NewSecret(16), app, callback);
        lock (_gate) _pending[request.Token] = request;
        return Text($"oauth_token={request.Token}&oauth_token_secret={request.Secret}&oauth_callback_confirmed=true");
    }

    private EmulatorAnswer Authorize(EmulatorExchange exchange)
    {
        if (Pending(exchange["oauth_token"]) is not { } request) return Gone();
        EmulatedTwitterUser user;
        lock (emulator.State.Gate) user = emulator.State.UserByName(exchange["screen_name"] ?? "") ?? emulator.DefaultUser;
        if (emulator.Options.AutoApprove) return Approve(request, user);
        return Html(
            $"<form method=\"post\" action=\"/oauth/authorize\"><input type=\"hidden\" name=\"oauth_token\" value=\"{request.Token}\">"
            + $"<input name=\"username\" value=\"{user.Username}\"><button name=\"decision\" value=\"allow\">Authorize app</button>"
            + "<button name=\"decision\" value=\"deny\">Cancel</button></form>");
    }

    private async Task<EmulatorAnswer> DecideAsync(EmulatorExchange exchange)
    {
        var form = FormPairs.Parse(System.Text.Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)));
        if (Pending(Field("oauth_token")) is not { } request) return Gone();
        if (Field("decision") != "allow")
        {
            lock (_gate) _pending.Remove(request.Token);
            return request.Callback == "oob" ? Html("You have denied access.") : Redirect(request.Callback, $"denied={request.Token}");
        }

        EmulatedTwitterUser user;
        lock (emulator.State.Gate) user = emulator.State.UserByName(Field("username") ?? "") ?? emulator.DefaultUser;
        return Approve(request, user);

        string? Field(string name) => form.FirstOrDefault(f => f.Key == name).Value;
    }

    private static EmulatorAnswer Approve(RequestToken request, EmulatedTwitterUser user)
    {
        request.User = user;
        request.Verifier = request.Callback == "oob" ? Pin() : TwitterTokens.NewSecret(16);
        return request.Callback == "oob"
            ? Html($"<p>Enter this PIN to complete the authorization process:</p><code>{request.Verifier}</code>")
            : Redirect(request.Callback, $"oauth_token={request.Token}&oauth_verifier={request.Verifier}");
    }

    private async Task<EmulatorAnswer> AccessAsync(EmulatorExchange exchange)
    {
        RequestToken? request = null;
        var (app, oauth) = await emulator.Verifier.VerifyAsync(exchange, (consumer, token) =>
        {
            request = Pending(token);
            if (request is null || request.App != consumer) throw TwitterOAuth1Verifier.Refuse(89, "Invalid or expired token.");
            return request.Secret;
        }).ConfigureAwait(false);
        var verifier = oauth.GetValueOrDefault("oauth_verifier") ?? exchange["oauth_verifier"];
        if (verifier is null && exchange.ContentType == "application/x-www-form-urlencoded")
        {
            verifier = FormPairs.Parse(System.Text.Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)))
                .FirstOrDefault(f => f.Key == "oauth_verifier").Value;
        }

        if (request!.User is not { } user || verifier is null || verifier != request.Verifier) return Text("Error processing your OAuth request: Invalid oauth_verifier parameter", 401);
        lock (_gate) _pending.Remove(request.Token);
        var access = emulator.Tokens.IssueOAuth1(user, app);
        return Text($"oauth_token={access.Token}&oauth_token_secret={access.Secret}&user_id={user.Id}&screen_name={user.Username}");
    }

    private async Task<EmulatorAnswer> InvalidateAsync(EmulatorExchange exchange)
    {
        var (_, oauth) = await emulator.Verifier.VerifyAsync(exchange, (consumer, token) =>
            token is not null && emulator.Tokens.OAuth1(token) is { } known && known.App == consumer
                ? known.Secret
                : throw TwitterOAuth1Verifier.Refuse(89, "Invalid or expired token.")).ConfigureAwait(false);
        emulator.Tokens.Revoke(oauth["oauth_token"]);
        return EmulatorAnswer.Json(200, new JsonObject { ["access_token"] = oauth["oauth_token"] });
    }

    private RequestToken? Pending(string? token)
    {
        lock (_gate) return token is null ? null : _pending.GetValueOrDefault(token);
    }

    // X sends form-style bodies as HTML; a client must parse them regardless.
    private static EmulatorAnswer Text(string body, int status = 200) => EmulatorAnswer.Text(status, body, "text/html;charset=utf-8");

    private static EmulatorAnswer Html(string body) => EmulatorAnswer.Text(200, $"<html><body>{body}</body></html>", "text/html; charset=utf-8");

    private static EmulatorAnswer Gone() => EmulatorAnswer.Text(403, "<html><body><p>The request token for this page is invalid.</p></body></html>", "text/html; charset=utf-8");

    private static EmulatorAnswer Redirect(string callback, string query) =>
        EmulatorAnswer.Empty(302).With("location", callback + (callback.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query);

    private static string Pin() => System.Security.Cryptography.RandomNumberGenerator.GetInt32(1_000_000, 10_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed class RequestToken(string token, string secret, EmulatedTwitterApp app, string callback)
    {
        public string Token { get; } = token;

        public string Secret { get; } = secret;

        public EmulatedTwitterApp App { get; } = app;

        public string Callback { get; } = callback;

        public EmulatedTwitterUser? User { get; set; }

        public string? Verifier { get; set; }
    }
}
