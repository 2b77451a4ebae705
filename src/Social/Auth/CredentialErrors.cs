namespace Social.Auth;

/// <summary>The errors of credentials, and fresh copies of errors that several callers share.</summary>
internal static class CredentialErrors
{
    public static readonly SocialErrorCode StoreUnavailable = new("credential_store_unavailable");

    public static SocialAuthenticationException NotConnected(CredentialKey key) =>
        new(SocialErrorCode.PlatformNotConnected, Remedy.Reconnect, $"There is no credential {key}: connect the account first.")
        {
            Platform = key.App.Platform,
        };

    public static SocialAuthenticationException Reconnect(CredentialKey key, string reason, Exception? cause = null) =>
        new(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, $"Credential {key} cannot be used any more: {reason}", cause)
        {
            Platform = key.App.Platform,
            Status = (cause as SocialApiException)?.Status,
            PlatformCode = (cause as SocialApiException)?.PlatformCode,
            Body = (cause as SocialApiException)?.Body,
        };

    public static SocialException StoreFailed(CredentialKey key, Exception cause) =>
        new(StoreUnavailable, Remedy.Retry, $"The credential store failed to save {key} after its refresh. The new tokens are kept in memory; the next use saves them.", cause)
        {
            Platform = key.App.Platform, IsTransient = true,
        };

    public static SocialException StoreUnreadable(CredentialKey key, Exception cause) =>
        new(StoreUnavailable, Remedy.Retry, $"The credential store failed to read {key}.", cause) { Platform = key.App.Platform, IsTransient = true };

    public static SocialException Busy(CredentialKey key, TimeSpan waited) =>
        new(SocialErrorCode.Conflict, Remedy.Retry, $"Another process holds the lease of credential {key} and did not finish within {waited.TotalSeconds:0.#} s.")
        {
            Platform = key.App.Platform, IsTransient = true,
        };

    public static SocialTransportException TimedOut(CredentialKey key, TimeSpan after) =>
        new(Remedy.Retry, $"Refreshing credential {key} took longer than {after.TotalSeconds:0.#} s.")
        {
            Platform = key.App.Platform, IsTransient = true, IsOutcomeUnknown = true,
        };

    /// <summary>Returns an exception of the same kind for one more caller: an exception object carries a stack and a mutable idempotency key of its own.</summary>
    /// <remarks>The copy never says that an outcome is unknown: that is true of the refresh, and the caller's own request was not even sent.</remarks>
    public static Exception Copy(Exception error) => error switch
    {
        SocialAuthenticationException e => new SocialAuthenticationException(e.Code, e.Remedy, e.Message, e)
        {
            Platform = e.Platform, IsTransient = e.IsTransient, RetryAfter = e.RetryAfter, Status = e.Status, PlatformCode = e.PlatformCode, Body = e.Body,
        },
        SocialPermissionException e => new SocialPermissionException(e.Code, e.Remedy, e.Message, e)
        {
            Platform = e.Platform, IsTransient = e.IsTransient, Status = e.Status, PlatformCode = e.PlatformCode, Body = e.Body, MissingScopes = e.MissingScopes,
        },
        SocialRateLimitException e => new SocialRateLimitException(e.Code, e.Remedy, e.Message, e)
        {
            Platform = e.Platform, IsTransient = e.IsTransient, RetryAfter = e.RetryAfter, Status = e.Status, PlatformCode = e.PlatformCode, Body = e.Body, Limit = e.Limit,
        },
        SocialApiException e => new SocialApiException(e.Code, e.Remedy, e.Message, e)
        {
            Platform = e.Platform, IsTransient = e.IsTransient, RetryAfter = e.RetryAfter, Status = e.Status, PlatformCode = e.PlatformCode, Body = e.Body,
        },
        SocialTransportException e => new SocialTransportException(e.Remedy, e.Message, e)
        {
            Platform = e.Platform, IsTransient = e.IsTransient, RetryAfter = e.RetryAfter,
        },
        SocialException e => new SocialException(e.Code, e.Remedy, e.Message, e)
        {
            Platform = e.Platform, IsTransient = e.IsTransient, RetryAfter = e.RetryAfter,
        },
        _ => error,
    };
}
