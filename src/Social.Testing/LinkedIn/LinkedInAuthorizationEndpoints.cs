using System.Net;
using System.Text;

namespace Social.Testing;

/// <summary>The consent page, and the codes that it sends back.</summary>
internal sealed class LinkedInAuthorizationEndpoints(LinkedInEmulator emulator)
{
    private const string Path = "/oauth/v2/authorization";
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Code> _codes = new(StringComparer.Ordinal);

    public void Map(RouteTable routes)
    {
        routes.Map("GET", Path, Authorize);
        routes.Map("POST", Path, DecideAsync);
    }

    public void Clear()
    {
        lock (_gate) _codes.Clear();
    }

    /// <summary>Takes a code; it has one chance, right or wrong.</summary>
    public (EmulatedLinkedInMember Member, IReadOnlyList<string> Scopes)? Take(string code, string redirectUri, EmulatedLinkedInApp app)
    {
        Code? found;
        lock (_gate) _codes.Remove(code, out found);
        return found is not null && found.Request.App == app && found.Request.RedirectUri == redirectUri && found.ExpiresAt > emulator.Clock.GetUtcNow()
            ? (found.Member, found.Request.Scopes)
            : null;
    }

    private EmulatorAnswer Authorize(EmulatorExchange exchange)
    {
        var request = Request.Read(emulator, name => exchange[name], out var refusal);
        if (request is null) return EmulatorAnswer.Text(400, $"<html><body><h1>Bummer, something went wrong.</h1><p>{WebUtility.HtmlEncode(refusal)}</p></body></html>", "text/html; charset=utf-8");
        if (refusal is not null) return Redirect(request, $"error={refusal}&error_description={Uri.EscapeDataString(Describe(refusal))}");
        return emulator.Options.AutoApprove ? Grant(request, emulator.DefaultMember) : Consent(request);
    }

    private async Task<EmulatorAnswer> DecideAsync(EmulatorExchange exchange)
    {
        var form = await LinkedInForm.ReadAsync(exchange).ConfigureAwait(false);
        var request = Request.Read(emulator, name => form.GetValueOrDefault(name), out var refusal);
        if (request is null || refusal is not null) return EmulatorAnswer.Text(400, "Bummer, something went wrong.", "text/plain");
        var decision = form.GetValueOrDefault("decision");
        if (decision != "allow")
        {
            var error = decision == "cancel_login" ? "user_cancelled_login" : "user_cancelled_authorize";
            return Redirect(request, $"error={error}&error_description={Uri.EscapeDataString(Describe(error))}");
        }

        var id = form.GetValueOrDefault("member");
        return Grant(request, emulator.Members.FirstOrDefault(m => m.Id == id) ?? emulator.DefaultMember);
    }

    private EmulatorAnswer Grant(Request request, EmulatedLinkedInMember member)
    {
        var code = "AQT" + LinkedInTokens.NewSecret(120);
        lock (_gate) _codes[code] = new Code(request, member, emulator.Clock.GetUtcNow() + emulator.Options.AuthorizationCodeLifetime);
        return Redirect(request, $"code={code}");
    }

    private static EmulatorAnswer Redirect(Request request, string outcome)
    {
        var separator = request.RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var state = request.State is null ? "" : $"&state={Uri.EscapeDataString(request.State)}";
        return EmulatorAnswer.Empty(302).With("location", $"{request.RedirectUri}{separator}{outcome}{state}");
    }

    private EmulatorAnswer Consent(Request request)
    {
        var html = new StringBuilder($"<html><body><h1>Sign in</h1><form method=\"post\" action=\"{Path}\">");
        foreach (var (name, value) in request.Fields)
            html.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{WebUtility.HtmlEncode(value)}\">");
        html.Append($"<input name=\"member\" value=\"{emulator.DefaultMember.Id}\">");
        html.Append("<button name=\"decision\" value=\"allow\">Allow</button><button name=\"decision\" value=\"cancel\">Cancel</button></form></body></html>");
        return EmulatorAnswer.Text(200, html.ToString(), "text/html; charset=utf-8");
    }

    private static string Describe(string error) => error switch
    {
        "user_cancelled_login" => "The user cancelled LinkedIn login",
        "user_cancelled_authorize" => "The user cancelled the authorization",
        "unauthorized_scope_error" => "A scope is not authorized for your application",
        _ => "The request is missing a parameter or has an unknown one",
    };

    private sealed record Code(Request Request, EmulatedLinkedInMember Member, DateTimeOffset ExpiresAt);

    private sealed record Request(EmulatedLinkedInApp App, string RedirectUri, string? State, IReadOnlyList<string> Scopes)
    {
        public IEnumerable<(string Name, string Value)> Fields =>
            [("response_type", "code"), ("client_id", App.ClientId), ("redirect_uri", RedirectUri), ("scope", string.Join(' ', Scopes)), .. State is null ? [] : new[] { ("state", State) }];

        /// <summary>Reads the request; null when the page cannot even send the member back.</summary>
        public static Request? Read(LinkedInEmulator emulator, Func<string, string?> field, out string? refusal)
        {
            refusal = null;
            if (emulator.Tokens.App(field("client_id")) is not { } app)
            {
                refusal = "The passed in client_id is invalid.";
                return null;
            }

            if (field("redirect_uri") is not { } redirect || redirect.Contains('#', StringComparison.Ordinal) || !app.RedirectUris.Any(r => Same(r, redirect)))
            {
                refusal = "The redirect_uri does not match the registered value.";
                return null;
            }

            var scopes = (field("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (field("response_type") != "code") refusal = "invalid_request";
            else if (scopes.Length == 0 || scopes.Except(app.ProvidedScopes ?? LinkedInEmulator.AllScopes).Any()) refusal = "unauthorized_scope_error";
            return new Request(app, redirect, field("state"), scopes);
        }

        private static bool Same(string registered, string given) => registered.Split('?')[0] == given.Split('?')[0];
    }
}
