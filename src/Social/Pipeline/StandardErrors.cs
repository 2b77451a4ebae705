namespace Social.Pipeline;

/// <summary>What an HTTP status means when a network says no more.</summary>
public static class StandardErrors
{
    /// <summary>Classifies by status alone.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="detail">The network's own words, or null.</param>
    public static PlatformError FromStatus(int status, string? detail = null)
    {
        PlatformError error = Of(status);
        return error with { Message = string.IsNullOrWhiteSpace(detail) ? $"{error.Message} (HTTP {status})." : $"{error.Message} (HTTP {status}): {detail}" };
    }

    private static PlatformError Of(int status) => status switch
    {
        400 or 422 => Error(SocialErrorCode.ContentInvalid, Remedy.FixContent, "The network refused the request as invalid"),
        401 => Error(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "The network refused the token") with { IsTokenRefused = true },
        402 => Error(SocialErrorCode.PaymentRequired, Remedy.Pay, "The network wants credits or a higher plan"),
        403 => Error(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, "The network does not allow this"),
        404 or 410 => Error(SocialErrorCode.NotFound, Remedy.None, "The network does not know the object"),
        408 => Error(SocialErrorCode.NetworkError, Remedy.Retry, "The network gave up waiting for the request") with { IsTransient = true, IsDefinite = false },
        409 => Error(SocialErrorCode.Conflict, Remedy.None, "The request conflicts with the object's state"),
        413 or 431 => Error(SocialErrorCode.InvalidMedia, Remedy.FixContent, "The network refused the request as too large"),
        415 => Error(SocialErrorCode.InvalidMedia, Remedy.FixContent, "The network refused the type of the media or request"),
        429 => Error(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "The network's rate limit is used up") with { IsTransient = true },
        501 => Error(SocialErrorCode.Unsupported, Remedy.None, "The network does not have this function") with { IsDefinite = true },
        >= 500 => Error(SocialErrorCode.PlatformUnavailable, Remedy.Retry, "The network failed or is overloaded") with { IsTransient = true },
        _ => Error(SocialErrorCode.PlatformError, Remedy.None, "The network answered in an unexpected way"),
    };

    private static PlatformError Error(SocialErrorCode code, Remedy remedy, string message) => new() { Code = code, Remedy = remedy, Message = message };
}
