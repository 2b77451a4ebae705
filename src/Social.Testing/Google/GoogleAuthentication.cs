namespace Social.Testing;

/// <summary>Finds out who makes a request, and refuses those who may not.</summary>
internal sealed class GoogleAuthentication(GoogleTokens tokens, GoogleEmulatorOptions options)
{
    private const string Expected = "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

    public static string? Token(EmulatorExchange exchange)
    {
        var header = exchange.Header("Authorization");
        return header?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true
            ? header[7..].Trim()
            : header is null ? exchange["access_token"] ?? exchange["oauth_token"] : null;
    }

    public GoogleCaller Authenticate(EmulatorExchange exchange, GooglePolicy policy)
    {
        var key = exchange["key"] ?? exchange.Header("x-goog-api-key");
        var project = key is null ? null : tokens.ProjectOfKey(key) ?? throw new GoogleProblem(400, "Bad Request") { Reason = "keyInvalid", Domain = "usageLimits", Status = "" }.Refuse();
        if (exchange.Header("Authorization") is null && Token(exchange) is null)
        {
            if (project is null || !policy.AllowsKey) throw Missing(policy, project is not null);
            return new GoogleCaller(null, project);
        }

        if (Token(exchange) is not { } bearer || tokens.ByAccessToken(bearer) is not { } token) throw new GoogleRefusal(Invalid());
        if (policy.Scopes.Count > 0 && !policy.Scopes.Any(s => token.Scopes.Contains(GoogleScopes.Prefix + s))) throw Insufficient(policy);
        return new GoogleCaller(token, token.Grant.ProjectNumber);
    }

    public EmulatorAnswer Invalid() => new GoogleProblem(401, "Request had invalid authentication credentials. " + Expected)
    {
        Reason = "authError",
        InnerMessage = "Invalid Credentials",
        Location = "Authorization",
        LocationType = "header",
    }.ToAnswer(options.OlderErrorShape).With("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");

    private GoogleRefusal Missing(GooglePolicy policy, bool hasKey) => new(new GoogleProblem(
        401, (hasKey ? "API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal." : "Request is missing required authentication credential. " + Expected))
    {
        Reason = "required",
        InnerMessage = "Login Required.",
        Location = "Authorization",
        LocationType = "header",
        Details = [GoogleProblem.ErrorInfo("CREDENTIALS_MISSING", "googleapis.com", ("method", policy.Method), ("service", policy.Service))],
    }.ToAnswer(options.OlderErrorShape).With("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\""));

    private GoogleRefusal Insufficient(GooglePolicy policy) => new(new GoogleProblem(403, "Request had insufficient authentication scopes.")
    {
        Reason = "insufficientPermissions",
        InnerMessage = "Insufficient Permission",
        Details = [GoogleProblem.ErrorInfo("ACCESS_TOKEN_SCOPE_INSUFFICIENT", "googleapis.com", ("service", policy.Service), ("method", policy.Method))],
    }.ToAnswer(options.OlderErrorShape).With(
        "WWW-Authenticate",
        $"Bearer realm=\"https://accounts.google.com/\", error=\"insufficient_scope\", scope=\"{string.Join(' ', policy.Scopes.Select(s => GoogleScopes.Prefix + s))}\""));
}
