namespace Social.TikTok;

/// <summary>What TikTok's reasons mean and what to do about them.</summary>
internal static class FailReasons
{
    private static readonly Dictionary<TikTokFailReason, (SocialErrorCode Code, Remedy Remedy, string What)> Known = new()
    {
        [TikTokFailReason.FileFormat] = (SocialErrorCode.InvalidMedia, Remedy.FixContent, "it does not take the media's format or codec"),
        [TikTokFailReason.Duration] = (SocialErrorCode.InvalidMedia, Remedy.FixContent, "the video is too long, or too short, for this creator"),
        [TikTokFailReason.FrameRate] = (SocialErrorCode.InvalidMedia, Remedy.FixContent, "the frame rate is not 23 to 60 a second"),
        [TikTokFailReason.PictureSize] = (SocialErrorCode.InvalidMedia, Remedy.FixContent, "the picture is too small or too large"),
        [TikTokFailReason.Internal] = (SocialErrorCode.PlatformUnavailable, Remedy.Retry, "it failed itself, and the post can be made again"),
        [TikTokFailReason.VideoPull] = (SocialErrorCode.MediaUnreachable, Remedy.FixContent, "it could not fetch the video"),
        [TikTokFailReason.PhotoPull] = (SocialErrorCode.MediaUnreachable, Remedy.FixContent, "it could not fetch a photo"),
        [TikTokFailReason.Cancelled] = (SocialErrorCode.Conflict, Remedy.None, "it was cancelled"),
        [TikTokFailReason.AuthorizationRemoved] = (SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "the user took the grant back meanwhile"),
        [TikTokFailReason.TooManyPosts] = (SocialErrorCode.QuotaExceeded, Remedy.Wait, "the creator's posts of the last 24 hours are used up"),
        [TikTokFailReason.BannedFromPosting] = (SocialErrorCode.AccountRestricted, Remedy.Human, "the creator is banned from posting"),
        [TikTokFailReason.RiskyText] = (SocialErrorCode.ContentRejected, Remedy.FixContent, "its moderation refused the text"),
        [TikTokFailReason.Risky] = (SocialErrorCode.ContentRejected, Remedy.Human, "its moderation refused the post"),
    };

    public static (SocialErrorCode Code, Remedy Remedy, string What) Of(TikTokFailReason reason) =>
        Known.TryGetValue(reason, out (SocialErrorCode, Remedy, string) known) ? known : (SocialErrorCode.PlatformError, Remedy.None, "its reason is not known here");
}
