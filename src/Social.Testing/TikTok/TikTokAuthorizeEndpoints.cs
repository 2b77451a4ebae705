using System.Net;
using System.Text;

namespace Social.Testing;

/// <summary>Login Kit's consent page, which the organic business API shares.</summary>
internal sealed class TikTokAuthorizeEndpoints(TikTokEmulator emulator)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Code> _codes = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/v2/auth/authorize/", Authorize);
        routes.Map("POST", "/v2/auth/authorize/", DecideAsync);
    }

    public void Clear()
    {
        lock (_gate) _codes.Clear();
    }

    /// <summary>Takes a code out: it has one chance, right or wrong. Null when it is unknown, used or too old.</summary>
    public Code? Redeem(string code)
    {
        Code? found;
        lock (_gate) _codes.Remove(code, out found);
        return found is null || found.ExpiresAt <= emulator.Clock.GetUtcNow() ? null : found;
    }

    private EmulatorAnswer Authorize(EmulatorExchange exchange)
    {
        var request = TikTokAuthorization.Read(emulator.Tokens, name => exchange[name], out var refusal);
        if (request is null) return Page(refusal!.Value.Description);
        if (refusal is var (error, description)) return Back(request, ("error", error), ("error_description", description));
        return emulator.Options.AutoApprove && exchange["disable_auto_auth"] != "1" ? Grant(request, emulator.DefaultUser) : Consent(request);
    }

    private async Task<EmulatorAnswer> DecideAsync(EmulatorExchange exchange)
    {
        var form = await TikTokTokenEndpoints.FormAsync(exchange).ConfigureAwait(false);
        var request = TikTokAuthorization.Read(emulator.Tokens, form.GetValueOrDefault, out var refusal);
        if (request is null || refusal is not null) return Page(refusal!.Value.Description);
        if (form.GetValueOrDefault("decision") != "allow") return Back(request, ("error", "access_denied"), ("error_description", "User cancelled the authorization"));
        EmulatedTikTokUser user;
        lock (emulator.State.Gate) user = emulator.State.Users.GetValueOrDefault(form.GetValueOrDefault("username") ?? "") ?? emulator.DefaultUser;
        return Grant(request, user);
    }

    private EmulatorAnswer Grant(TikTokAuthorization request, EmulatedTikTokUser user)
    {
        var granted = emulator.Options.GrantedScopes is { } some ? [.. request.Scopes.Where(some.Contains)] : request.Scopes;
        // TikTok's codes hold characters that a callback carries encoded: a client that does not decode them fails.
        var code = TikTokTokens.NewSecret(30) + "*v!4208.u1";
        lock (_gate) _codes[code] = new Code(request, user, granted, emulator.Clock.GetUtcNow() + emulator.Options.AuthorizationCodeLifetime);
        return Back(request, ("code", code), ("scopes", string.Join(',', granted)));
    }

    private static EmulatorAnswer Back(TikTokAuthorization request, params IReadOnlyList<(string Name, string Value)> values)
    {
        var query = string.Join('&', values.Append(("state", request.State)).Select(v => $"{v.Item1}={Uri.EscapeDataString(v.Item2)}"));
        return EmulatorAnswer.Empty(302).With("location", request.RedirectUri + (request.RedirectUri.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query);
    }

    private EmulatorAnswer Consent(TikTokAuthorization request)
    {
        var html = new StringBuilder("<html><body><h1>Log in with TikTok</h1><form method=\"post\" action=\"/v2/auth/authorize/\">");
        foreach (var (name, value) in request.Fields)
            if (value is not null) html.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{WebUtility.HtmlEncode(value)}\">");
        html.Append($"<input name=\"username\" value=\"{emulator.DefaultUser.Username}\">");
        html.Append("<button name=\"decision\" value=\"allow\">Continue</button><button name=\"decision\" value=\"deny\">Cancel</button></form></body></html>");
        return EmulatorAnswer.Text(200, html.ToString(), "text/html; charset=utf-8");
    }

    private static EmulatorAnswer Page(string what) => EmulatorAnswer.Text(
        400, $"<html><body><h1>Something went wrong</h1><p>We couldn't log in with TikTok. Correct the following and try again: {what}</p></body></html>", "text/html; charset=utf-8");

    internal sealed record Code(TikTokAuthorization Request, EmulatedTikTokUser User, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
}
