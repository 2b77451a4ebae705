using System.Net;
using System.Text;

namespace Social.Testing;

/// <summary>The consent page.</summary>
internal sealed class GoogleAuthorizationEndpoints(GoogleEmulator emulator)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, GoogleAuthorizationCode> _codes = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        foreach (var path in (string[])["/o/oauth2/v2/auth", "/o/oauth2/auth"])
        {
            routes.Map("GET", path, Authorize);
            routes.Map("POST", path, DecideAsync);
        }
    }

    public void Clear()
    {
        lock (_gate) _codes.Clear();
    }

    /// <summary>Takes a code out: it has one chance, right or wrong.</summary>
    public GoogleAuthorizationCode? Take(string code)
    {
        lock (_gate) return _codes.Remove(code, out var known) && known.ExpiresAt > emulator.Clock.GetUtcNow() ? known : null;
    }

    private EmulatorAnswer Authorize(EmulatorExchange exchange)
    {
        var (request, error, explanation) = GoogleAuthorizationRequest.Read(emulator.Tokens, name => exchange[name]);
        if (request is null) return Page(error, explanation);
        var user = emulator.UserByHint(request.LoginHint) ?? emulator.ConsentUser;
        if (request.Prompt.Contains("none"))
        {
            var granted = emulator.Tokens.Granted(user, request.Client);
            return request.Scopes.All(granted.Contains) ? Grant(request, user, request.Scopes) : Redirect(request, ("error", "interaction_required"));
        }

        return emulator.GoogleOptions.AutoApprove ? Approve(request, user, emulator.GoogleOptions.WithheldScopes) : Consent(exchange, request, user);
    }

    private async Task<EmulatorAnswer> DecideAsync(EmulatorExchange exchange)
    {
        var form = FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)));
        string? Field(string name) => form.FirstOrDefault(f => f.Key == name).Value;
        var (request, error, explanation) = GoogleAuthorizationRequest.Read(emulator.Tokens, Field);
        if (request is null) return Page(error, explanation);
        if (Field("decision") != "allow") return Redirect(request, ("error", "access_denied"));
        var user = emulator.UserByHint(Field("email")) ?? emulator.ConsentUser;
        var ticked = form.Where(f => f.Key == "granted_scope").Select(f => f.Value).ToList();
        return Approve(request, user, ticked.Count == 0 ? [] : [.. request.Scopes.Except(ticked)]);
    }

    private EmulatorAnswer Approve(GoogleAuthorizationRequest request, EmulatedGoogleUser user, IEnumerable<string> withheld)
    {
        var scopes = request.Granular ? request.Scopes.Except(withheld).ToList() : [.. request.Scopes];
        return scopes.Count == 0 ? Redirect(request, ("error", "access_denied")) : Grant(request, user, scopes);
    }

    private EmulatorAnswer Grant(GoogleAuthorizationRequest request, EmulatedGoogleUser user, IReadOnlyList<string> scopes)
    {
        var all = request.IncludeGranted ? [.. scopes.Union(emulator.Tokens.Granted(user, request.Client))] : scopes;
        // A user who consented before gets no second refresh token, unless consent is asked for again.
        var refresh = request.IsOffline && (request.Prompt.Contains("consent") || !emulator.Tokens.HasConsented(user, request.Client));
        var code = "4/0A" + GoogleTokens.NewSecret(24);
        lock (_gate) _codes[code] = new GoogleAuthorizationCode(request, user, all, emulator.SubjectOf(user), refresh, emulator.Clock.GetUtcNow() + emulator.GoogleOptions.AuthorizationCodeLifetime);
        return Redirect(request, ("code", code), ("scope", string.Join(' ', all)), ("authuser", "0"), ("prompt", "consent"));
    }

    private static EmulatorAnswer Redirect(GoogleAuthorizationRequest request, params IEnumerable<(string Name, string Value)> outcome)
    {
        List<(string Name, string Value)> fields = [];
        if (request.State is not null) fields.Add(("state", request.State));
        fields.AddRange(outcome);
        var separator = request.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return EmulatorAnswer.Empty(302).With(
            "Location", request.RedirectUri + separator + string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}")));
    }

    private static EmulatorAnswer Page(string error, string explanation) => EmulatorAnswer.Text(
        400, $"<html><body><h1>Access blocked: Authorization Error</h1><p>{WebUtility.HtmlEncode(explanation)}</p><p>Error 400: {WebUtility.HtmlEncode(error)}</p></body></html>",
        "text/html; charset=utf-8");

    private static EmulatorAnswer Consent(EmulatorExchange exchange, GoogleAuthorizationRequest request, EmulatedGoogleUser user)
    {
        var html = new StringBuilder("<html><body><h1>Sign in with Google</h1><form method=\"post\">");
        foreach (var (name, value) in exchange.Query) html.Append($"<input type=\"hidden\" name=\"{WebUtility.HtmlEncode(name)}\" value=\"{WebUtility.HtmlEncode(value)}\">");
        html.Append($"<input name=\"email\" value=\"{WebUtility.HtmlEncode(user.Email)}\">");
        foreach (var scope in request.Scopes) html.Append($"<label><input type=\"checkbox\" name=\"granted_scope\" checked value=\"{WebUtility.HtmlEncode(scope)}\">{WebUtility.HtmlEncode(scope)}</label>");
        html.Append("<button name=\"decision\" value=\"allow\">Continue</button><button name=\"decision\" value=\"deny\">Cancel</button></form></body></html>");
        return EmulatorAnswer.Text(200, html.ToString(), "text/html; charset=utf-8");
    }
}
