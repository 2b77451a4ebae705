using System.Globalization;
using System.Net;
using System.Text;

namespace Social.Testing;

/// <summary>The consent page, and the codes that it gives.</summary>
internal sealed class RedditAuthorizeEndpoints(RedditEmulator emulator)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Code> _codes = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        foreach (var path in (string[])["/api/v1/authorize", "/api/v1/authorize/", "/api/v1/authorize.compact"])
        {
            routes.Map("GET", path, Authorize);
            routes.Map("POST", path, DecideAsync);
        }
    }

    public void Clear()
    {
        lock (_gate) _codes.Clear();
    }

    /// <summary>Takes a code, which has one chance, right or wrong.</summary>
    public (RedditGrant Grant, bool IsPermanent)? Take(string code, string redirectUri, EmulatedRedditApp app)
    {
        Code? taken;
        lock (_gate) _codes.Remove(code, out taken);
        if (taken is null || taken.Request.App != app || taken.Request.RedirectUri != redirectUri || taken.ExpiresAt <= emulator.Clock.GetUtcNow()) return null;
        return (taken.Grant, taken.Request.IsPermanent);
    }

    private EmulatorAnswer Authorize(EmulatorExchange exchange)
    {
        var request = RedditAuthorization.Read(emulator, name => exchange[name], out var refusal);
        if (request is null) return Invalid();
        if (refusal is not null) return Redirect(request, $"error={refusal}");
        return emulator.Options.AutoApprove ? Allow(request, emulator.DefaultUser) : Consent(request);
    }

    private async Task<EmulatorAnswer> DecideAsync(EmulatorExchange exchange)
    {
        var form = FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)));
        var request = RedditAuthorization.Read(emulator, Field, out var refusal);
        if (request is null || refusal is not null) return Invalid();
        if (Field("authorize") != "Allow") return Redirect(request, "error=access_denied");
        EmulatedRedditUser user;
        lock (emulator.State.Gate) user = emulator.State.User(Field("username")) ?? emulator.DefaultUser;
        return Allow(request, user);

        string? Field(string name) => form.LastOrDefault(f => f.Key == name).Value;
    }

    private EmulatorAnswer Allow(RedditAuthorization request, EmulatedRedditUser user)
    {
        IReadOnlyList<string> scopes = emulator.Options.GrantedScopes is { } granted ? [.. request.Scopes.Intersect(granted)] : request.Scopes;
        var grant = new RedditGrant(request.App, user, scopes);
        if (request.ResponseType == "token")
        {
            var token = emulator.Tokens.Issue(grant, isPermanent: false);
            var seconds = (int)Math.Round(emulator.Options.AccessTokenLifetime.TotalSeconds);
            var fragment = string.Create(CultureInfo.InvariantCulture, $"#access_token={token.AccessToken}&token_type=bearer&state={Uri.EscapeDataString(request.State)}&expires_in={seconds}&scope={Uri.EscapeDataString(string.Join(' ', scopes))}");
            return EmulatorAnswer.Empty(302).With("location", request.RedirectUri + fragment);
        }

        var code = RedditTokens.NewSecret();
        lock (_gate) _codes[code] = new Code(request, grant, emulator.Clock.GetUtcNow() + emulator.Options.AuthorizationCodeLifetime);
        // The fragment is Reddit's habit; it is no part of the code.
        return Redirect(request, $"code={Uri.EscapeDataString(code)}#_");
    }

    private static EmulatorAnswer Redirect(RedditAuthorization request, string outcome)
    {
        var separator = request.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return EmulatorAnswer.Empty(302).With("location", $"{request.RedirectUri}{separator}state={Uri.EscapeDataString(request.State)}&{outcome}");
    }

    private EmulatorAnswer Consent(RedditAuthorization request)
    {
        var html = new StringBuilder("<html><body><h1>The app requests to connect with your reddit account</h1><form method=\"post\" action=\"/api/v1/authorize\">");
        foreach (var (name, value) in request.Fields) html.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{name}\" value=\"{WebUtility.HtmlEncode(value)}\">");
        html.Append(CultureInfo.InvariantCulture, $"<input name=\"username\" value=\"{emulator.DefaultUser.Name}\">");
        html.Append("<button name=\"authorize\" value=\"Allow\">Allow</button><button name=\"authorize\" value=\"Decline\">Decline</button></form></body></html>");
        return EmulatorAnswer.Text(200, html.ToString(), "text/html; charset=UTF-8");
    }

    private static EmulatorAnswer Invalid() => EmulatorAnswer.Text(
        400, "<html><body><h1>bad request (reddit.com)</h1><p>you sent an invalid request</p><p>invalid client id or redirect_uri parameter.</p></body></html>", "text/html; charset=UTF-8");

    private sealed record Code(RedditAuthorization Request, RedditGrant Grant, DateTimeOffset ExpiresAt);
}
