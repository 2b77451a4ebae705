using System.Text.Json;

namespace Social.Auth;

/// <summary>Turns the errors of token endpoints into exceptions. Whatever the body is, the status survives; no secret does.</summary>
internal static class TokenErrors
{
    /// <summary>Reads an error out of an answer, or null when it is a success.</summary>
    public static TokenError? Find(
        TokenCall call,
        TokenEndpointAnswer answer,
        JsonElement? json,
        IReadOnlyList<KeyValuePair<string, string>> sent,
        string? authorization,
        Func<JsonElement, (string Code, string? Description)?>? readOwn = null)
    {
        (string? code, string? description) = json is { } body ? ReadOwn(readOwn, body) ?? Read(body) : (null, null);
        bool failed = answer.Status is < 200 or > 299;
        if (!failed && code is null)
        {
            return null;
        }

        return new TokenError(call, answer.Status, TokenRedaction.Text(code, sent, authorization), TokenRedaction.Text(description, sent, authorization));
    }

    /// <summary>Says what an error means on most networks.</summary>
    public static TokenFailure Classify(TokenError error)
    {
        if (error.Status == 429)
        {
            return TokenFailure.RateLimit;
        }

        if (error.Status is >= 500 or 408)
        {
            return TokenFailure.Unavailable;
        }

        switch (error.Code)
        {
            case "invalid_grant" or "expired_token":
                return TokenFailure.Reconnect;
            case "server_error" or "temporarily_unavailable":
                return TokenFailure.Unavailable;
            case "slow_down" or "rate_limit_exceeded":
                return TokenFailure.RateLimit;
            case "invalid_client" or "unauthorized_client" or "deleted_client" or "redirect_uri_mismatch" or "origin_mismatch"
                or "unsupported_grant_type" or "invalid_scope":
                return TokenFailure.Configuration;
            case "access_denied" or "org_internal" or "admin_policy_enforced":
                return TokenFailure.Permission;
        }

        // Networks answer a dead token or code with invalid_request, a number or nothing at all, under 400, 401 or even 200.
        bool refused = error.Status is 400 or 401 or (>= 200 and < 300);
        return error.Call switch
        {
            TokenCall.Exchange or TokenCall.Refresh when refused => TokenFailure.Reconnect,
            TokenCall.ClientCredentials or TokenCall.RequestToken when refused || error.Status == 403 => TokenFailure.Configuration,
            _ => TokenFailure.Other,
        };
    }

    /// <summary>Makes the exception of a failure.</summary>
    public static SocialApiException Create(
        PlatformName platform, TokenError error, TokenFailure failure, TokenEndpointAnswer answer, string? body)
    {
        string what = $"{Name(platform)} refused {Describe(error.Call)} (HTTP {error.Status}{Detail(error)})";
        return failure switch
        {
            TokenFailure.Reconnect => new SocialAuthenticationException(
                SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, $"{what}. The user must connect the account again.")
            {
                Platform = platform, Status = error.Status, PlatformCode = error.Code, Body = body,
            },
            TokenFailure.Configuration => new SocialApiException(
                SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"{what}. Check the app's id, secret, redirect URL and permissions.")
            {
                Platform = platform, Status = error.Status, PlatformCode = error.Code, Body = body,
            },
            TokenFailure.Permission => new SocialPermissionException(
                SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, $"{what}. A permission or a policy stands against it.")
            {
                Platform = platform, Status = error.Status, PlatformCode = error.Code, Body = body,
            },
            TokenFailure.RateLimit => new SocialRateLimitException(SocialErrorCode.RateLimitExceeded, Remedy.Wait, $"{what}: too many requests.")
            {
                Platform = platform, Status = error.Status, PlatformCode = error.Code, Body = body, IsTransient = true, RetryAfter = answer.RetryAfter,
            },
            TokenFailure.Unavailable => new SocialApiException(SocialErrorCode.PlatformUnavailable, Remedy.Retry, $"{what}: the network is unavailable.")
            {
                Platform = platform, Status = error.Status, PlatformCode = error.Code, Body = body, IsTransient = true, RetryAfter = answer.RetryAfter,
            },
            _ => new SocialApiException(SocialErrorCode.PlatformError, Remedy.None, $"{what}.")
            {
                Platform = platform, Status = error.Status, PlatformCode = error.Code, Body = body,
            },
        };
    }

    /// <summary>Makes the exception of a success that cannot be read. The network may have changed its tokens already.</summary>
    public static SocialApiException Unreadable(PlatformName platform, TokenCall call, TokenEndpointAnswer answer, string? body) =>
        new(SocialErrorCode.PlatformError, Remedy.Retry, $"{Name(platform)} answered {Describe(call)} with HTTP {answer.Status} and no readable token.")
        {
            Platform = platform, Status = answer.Status, Body = body, IsTransient = true, IsOutcomeUnknown = true,
        };

    private static (string? Code, string? Description)? ReadOwn(Func<JsonElement, (string Code, string? Description)?>? read, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && read?.Invoke(json) is { } own ? (own.Code, own.Description) : null;

    private static (string? Code, string? Description) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, null);
        }

        string? description = TokenAnswerReader.Text(json, "error_description") ?? TokenAnswerReader.Text(json, "error_message") ?? TokenAnswerReader.Text(json, "message");
        if (json.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object)
        {
            string? inner = TokenAnswerReader.Text(error, "code") ?? TokenAnswerReader.Text(error, "status") ?? TokenAnswerReader.Text(error, "type");
            return inner is "ok" or "0" ? (null, null) : (inner ?? "error", TokenAnswerReader.Text(error, "message") ?? description);
        }

        if (TokenAnswerReader.Text(json, "error") is { Length: > 0 } code and not "false")
        {
            return (code, description);
        }

        if (TokenAnswerReader.Text(json, "error_type") is { Length: > 0 } type)
        {
            return (type, description);
        }

        // X's older routes, and one of Google's.
        if (json.TryGetProperty("errors", out JsonElement errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
        {
            return (TokenAnswerReader.Text(errors[0], "code") ?? "error", TokenAnswerReader.Text(errors[0], "message") ?? description);
        }

        return (TokenAnswerReader.Text(json, "error_code"), description);
    }

    private static string Name(PlatformName platform) => platform.IsEmpty ? "The network" : platform.Value;

    private static string Detail(TokenError error) => (error.Code, error.Description) switch
    {
        (null, null) => string.Empty,
        ({ } code, null) => $", {code}",
        (null, { } description) => $", \"{Short(description)}\"",
        ({ } code, { } description) => $", {code}, \"{Short(description)}\"",
    };

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private static string Describe(TokenCall call) => call switch
    {
        TokenCall.Exchange => "the exchange of the authorization code",
        TokenCall.Refresh => "the refresh of a token",
        TokenCall.ClientCredentials => "a token for the app",
        TokenCall.RequestToken => "the beginning of a sign-in",
        TokenCall.Extension => "another way to sign in",
        _ => "the revocation of a token",
    };
}
