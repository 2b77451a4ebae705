using Social.Pipeline;

namespace Social.TikTok;

/// <summary>What the numbers of the API for Business mean.</summary>
/// <remarks>Follows the list of codes in TikTok's own Business API SDK, February 2026.</remarks>
internal static class BusinessErrors
{
    public static PlatformError? Of(int number) => number switch
    {
        40100 or 40132 or 61000 => Error(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "TikTok's rate limit is used up") with { IsTransient = true },
        40102 or 40104 or 40105 => Error(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "TikTok refused the token") with { IsTokenRefused = true },
        40103 or 40107 or 40110 or 40114 or 40120 or 40131 => Error(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "The grant has ended: connect the account again"),
        40001 or 40003 or 40130 or 40301 => Error(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, "The token is not allowed to do this"),
        40101 or 40106 or 40113 or 40117 or 40118 or 70001 => Error(SocialErrorCode.InsufficientPermissions, Remedy.FixConfiguration, "The app is not allowed to do this"),
        40000 or 40002 or 40006 or 40051 or 40108 or 40115 or 40116 or 40502 or 40700 or 40900 => Error(SocialErrorCode.ContentInvalid, Remedy.FixContent, "TikTok refused a parameter"),
        40007 or 40300 or 40302 or 40400 => Error(SocialErrorCode.NotFound, Remedy.None, "TikTok does not know the object"),
        40009 or 41001 or 41002 => Error(SocialErrorCode.Unsupported, Remedy.None, "TikTok does not offer this here"),
        40050 or 40911 => Error(SocialErrorCode.DuplicateContent, Remedy.None, "TikTok has this already"),
        40201 => Error(SocialErrorCode.NotReady, Remedy.Wait, "TikTok is not ready with it") with { IsTransient = true },
        40202 => Error(SocialErrorCode.Conflict, Remedy.Retry, "Two writes met") with { IsTransient = true },
        40902 or 40903 or 40914 => Error(SocialErrorCode.MediaUnreachable, Remedy.FixContent, "TikTok could not fetch the media"),
        40901 or (>= 40904 and <= 40916) => Error(SocialErrorCode.InvalidMedia, Remedy.FixContent, "TikTok refused the media"),
        41000 => Error(SocialErrorCode.AccountRestricted, Remedy.Human, "TikTok blocked the account"),
        >= 50000 and < 53000 or 60001 => Error(SocialErrorCode.PlatformUnavailable, Remedy.Retry, "TikTok failed") with { IsTransient = true, IsDefinite = false },
        _ => Error(SocialErrorCode.PlatformError, Remedy.None, "TikTok refused the request"),
    };

    private static PlatformError Error(SocialErrorCode code, Remedy remedy, string message) => TikTokErrorClassifier.Error(code, remedy, message);
}
