namespace Social.Testing;

/// <summary>Finds out who makes a request, and refuses those who may not.</summary>
internal sealed class TikTokAuthentication(TikTokTokens tokens)
{
    /// <summary>Gets the token of a request, in whichever of the two headers the platform uses.</summary>
    public static string? TokenOf(EmulatorExchange exchange) => exchange.Header("Access-Token") ?? Bearer(exchange);

    /// <exception cref="TikTokRefusal">The caller is unknown or not allowed.</exception>
    public TikTokCaller Authenticate(EmulatorExchange exchange, TikTokPolicy policy) =>
        (policy.Access & TikTokAccess.Business) != 0 ? Business(exchange, policy) : Open(exchange, policy);

    private static string? Bearer(EmulatorExchange exchange)
    {
        var header = exchange.Header("Authorization");
        return header?.StartsWith("Bearer ", StringComparison.Ordinal) == true ? header[7..].Trim() : null;
    }

    private TikTokCaller Open(EmulatorExchange exchange, TikTokPolicy policy)
    {
        if (Bearer(exchange) is not { } bearer || tokens.ByAccessToken(bearer).Caller is not { } caller || caller.Kind != policy.Access)
            throw TikTokProblems.AccessTokenInvalid();
        if (!IsInScope(caller, policy)) throw TikTokProblems.ScopeNotAuthorized();
        return caller;
    }

    private TikTokCaller Business(EmulatorExchange exchange, TikTokPolicy policy)
    {
        if (exchange.Header("Access-Token") is not { Length: > 0 } token)
        {
            throw exchange.Header("Authorization") is null
                ? TikTokProblems.Business(40104, "Access token is empty. Pass it in the header Access-Token.")
                : TikTokProblems.Business(40105, "Access token is incorrect or has been revoked.");
        }

        var (caller, isExpired) = tokens.ByAccessToken(token);
        if (isExpired) throw TikTokProblems.Business(40102, "Access token is expired.");
        if (caller is null) throw TikTokProblems.Business(40105, "Access token is incorrect or has been revoked.");
        if (!policy.Access.HasFlag(caller.Kind)) throw TikTokProblems.Business(40001, "The token is of a kind that has no permission here.");
        if (!IsInScope(caller, policy)) throw TikTokProblems.Business(40130, "The scope was not authorized.");
        return caller;
    }

    private static bool IsInScope(TikTokCaller caller, TikTokPolicy policy) => policy.AnyScope.Count == 0 || policy.AnyScope.Any(caller.Scopes.Contains);
}
