namespace Social.Testing;

/// <summary>The refusals of TikTok, by platform.</summary>
internal static class TikTokProblems
{
    public static TikTokRefusal Open(int status, string code, string message) => new(e => e.Error(status, code, message));

    public static TikTokRefusal AccessTokenInvalid() => Open(401, "access_token_invalid", "The access token is invalid or not found in the request.");

    public static TikTokRefusal ScopeNotAuthorized() => Open(401, "scope_not_authorized", "The user did not authorize the scope required for completing this request.");

    public static TikTokRefusal RateLimitExceeded() => Open(429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.");

    public static TikTokRefusal Business(int code, string message) => new(e => e.Business(code, message));

    public static TikTokRefusal BusinessParameter(string message) => Business(40002, message);

    public static TikTokRefusal OAuth(string error, string description) => new(e => e.OAuth(error, description));

    public static TikTokRefusal Malformed() => OAuth("invalid_request", "The request parameters are malformed.");
}
