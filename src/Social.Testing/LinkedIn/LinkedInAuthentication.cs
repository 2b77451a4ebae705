namespace Social.Testing;

/// <summary>Finds out who makes a request, and refuses those who may not.</summary>
internal static class LinkedInAuthentication
{
    public static string? Bearer(EmulatorExchange exchange)
    {
        var header = exchange.Header("Authorization");
        return header?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? header[7..].Trim() : null;
    }

    public static LinkedInCaller Identify(LinkedInTokens tokens, EmulatorExchange exchange)
    {
        if (Bearer(exchange) is not { Length: > 0 } bearer) throw LinkedInErrors.Refuse(401, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token");
        return tokens.Authenticate(bearer) switch
        {
            (LinkedInTokenState.Active, { } caller) => caller,
            (LinkedInTokenState.Expired, _) => throw LinkedInErrors.Refuse(401, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired", 65602),
            (LinkedInTokenState.Revoked, _) => throw LinkedInErrors.Refuse(401, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user", 65601),
            _ => throw LinkedInErrors.Refuse(401, "INVALID_ACCESS_TOKEN", "Invalid access token", 65600),
        };
    }
}
