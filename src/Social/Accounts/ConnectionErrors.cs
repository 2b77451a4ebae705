namespace Social.Accounts;

/// <summary>The codes of sign-ins that fail before or beside the network's own errors.</summary>
public static class ConnectionErrors
{
    /// <summary>Gets <c>authorization_denied</c>: the user or a policy refused on the network's page.</summary>
    public static SocialErrorCode AuthorizationDenied { get; } = new("authorization_denied");

    /// <summary>Gets <c>sign_in_unknown</c>: the state is unknown, expired or used up; the sign-in must begin again.</summary>
    public static SocialErrorCode SignInUnknown { get; } = new("sign_in_unknown");

    /// <summary>Gets <c>sign_in_session_mismatch</c>: the callback came from another session than the sign-in.</summary>
    public static SocialErrorCode SessionMismatch { get; } = new("sign_in_session_mismatch");

    /// <summary>Gets <c>subject_mismatch</c>: the tokens belong to someone else than was said.</summary>
    public static SocialErrorCode SubjectMismatch { get; } = new("subject_mismatch");

    internal static SocialAuthenticationException Create(SocialErrorCode code, Remedy remedy, PlatformName platform, string message, string? platformCode = null) =>
        new(code, remedy, message) { Platform = platform, PlatformCode = platformCode };

    internal static SocialAuthenticationException Unknown(PlatformName platform) =>
        Create(SignInUnknown, Remedy.Reconnect, platform, "This sign-in is unknown, has expired or was used already: begin it again.");

    /// <summary>Says what an error on the callback means.</summary>
    internal static SocialException OfCallback(PlatformName platform, string error)
    {
        // The value comes through the user's browser: only a plain word of it may enter a message.
        string code = error.Length <= 64 && error.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? error : "other";
        return code switch
        {
            "access_denied" or "user_cancelled_login" or "user_cancelled_authorize" or "user_denied" => Create(
                AuthorizationDenied, Remedy.AskPermission, platform, $"The user refused access on the page of {platform} ({code}).", code),
            "admin_policy_enforced" or "org_internal" => Create(
                AuthorizationDenied, Remedy.AskPermission, platform, $"A policy of the user's organization refused access on the page of {platform} ({code}).", code),
            "server_error" or "temporarily_unavailable" => new SocialApiException(
                SocialErrorCode.PlatformUnavailable, Remedy.Retry, $"{platform} could not run the sign-in ({code}): begin it again.")
            {
                Platform = platform, PlatformCode = code, IsTransient = true,
            },
            _ => new SocialApiException(
                SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration,
                $"{platform} refused the sign-in ({code}). Check the app's id, redirect URL and scopes.")
            {
                Platform = platform, PlatformCode = code,
            },
        };
    }
}
