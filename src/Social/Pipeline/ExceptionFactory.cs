namespace Social.Pipeline;

/// <summary>Makes the exception of a network's error.</summary>
internal static class ExceptionFactory
{
    public static SocialApiException Create(PlatformError error)
    {
        SocialErrorCode code = error.Code;
        if (In(code, SocialErrorCode.AuthenticationExpired, SocialErrorCode.PlatformNotConnected))
        {
            return new SocialAuthenticationException(code, error.Remedy, error.Message);
        }

        if (In(code, SocialErrorCode.InsufficientPermissions, SocialErrorCode.AccountRestricted, SocialErrorCode.TargetNotAllowed))
        {
            return new SocialPermissionException(code, error.Remedy, error.Message) { MissingScopes = error.MissingScopes };
        }

        if (In(code, SocialErrorCode.RateLimitExceeded, SocialErrorCode.QuotaExceeded))
        {
            return new SocialRateLimitException(code, error.Remedy, error.Message);
        }

        if (code == SocialErrorCode.DuplicateContent)
        {
            return new SocialDuplicateException(code, error.Remedy, error.Message) { Existing = error.Existing };
        }

        if (In(code, SocialErrorCode.InvalidMedia, SocialErrorCode.MediaUnreachable, SocialErrorCode.ProcessingFailed, SocialErrorCode.PublicUrlRequired))
        {
            return new SocialMediaException(code, error.Remedy, error.Message);
        }

        return In(code, SocialErrorCode.ContentInvalid, SocialErrorCode.ContentTooLong, SocialErrorCode.ContentRejected, SocialErrorCode.SchedulingUnsupported)
            ? new SocialValidationException(code, error.Remedy, error.Message)
            : new SocialApiException(code, error.Remedy, error.Message);
    }

    private static bool In(SocialErrorCode code, params ReadOnlySpan<SocialErrorCode> codes) => codes.Contains(code);
}
