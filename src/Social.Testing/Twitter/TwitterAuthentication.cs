namespace Social.Testing;

/// <summary>Finds out who makes a request, and refuses those who may not.</summary>
internal sealed class TwitterAuthentication(TwitterTokens tokens, TwitterOAuth1Verifier verifier)
{
    /// <summary>Authenticates the request and checks it against the route.</summary>
    /// <exception cref="TwitterRefusal">The caller is unknown or not allowed.</exception>
    public async Task<TwitterCaller> AuthenticateAsync(EmulatorExchange exchange, TwitterPolicy policy)
    {
        var caller = await IdentifyAsync(exchange).ConfigureAwait(false);
        if (!policy.Access.HasFlag(caller.Kind)) throw new TwitterRefusal(TwitterProblems.UnsupportedAuthentication(caller.Kind, policy.Access));
        if (caller.Kind == TwitterAccess.OAuth2User && policy.RequiredScopes.Except(caller.Scopes).Any()) throw new TwitterRefusal(TwitterProblems.Forbidden());
        if (caller.Kind == TwitterAccess.OAuth1 && policy.Writes && caller.App.AccessLevel == "read") throw new TwitterRefusal(TwitterProblems.OAuth1Permissions());
        return caller;
    }

    public static string? Bearer(EmulatorExchange exchange)
    {
        var header = exchange.Header("Authorization");
        return header?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? header[7..].Trim() : null;
    }

    private async Task<TwitterCaller> IdentifyAsync(EmulatorExchange exchange)
    {
        var header = exchange.Header("Authorization");
        if (header?.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase) == true)
        {
            EmulatedOAuth1Token? token = null;
            var (app, _) = await verifier.VerifyAsync(exchange, (consumer, value) =>
            {
                token = value is null ? null : tokens.OAuth1(value);
                if (token is null || token.App != consumer) throw TwitterOAuth1Verifier.Refuse(89, "Invalid or expired token.");
                return token.Secret;
            }).ConfigureAwait(false);
            return new TwitterCaller(TwitterAccess.OAuth1, app, token!.User, []);
        }

        return Bearer(exchange) is { } bearer && tokens.ByBearer(bearer) is { } caller
            ? caller
            : throw new TwitterRefusal(TwitterProblems.Unauthorized());
    }
}
