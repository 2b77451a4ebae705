using Social.Google;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>What YouTube means by its own reasons; those of all Google APIs are known to <see cref="GoogleErrorClassifier"/>.</summary>
internal static class YouTubeReasons
{
    private static readonly GoogleErrorMeaning Invalid = new(SocialErrorCode.ContentInvalid, Remedy.FixContent);
    private static readonly GoogleErrorMeaning InvalidMedia = new(SocialErrorCode.InvalidMedia, Remedy.FixContent);
    private static readonly GoogleErrorMeaning NotAllowed = new(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission);
    private static readonly GoogleErrorMeaning Restricted = new(SocialErrorCode.AccountRestricted, Remedy.Human);
    private static readonly GoogleErrorMeaning Target = new(SocialErrorCode.TargetNotAllowed, Remedy.FixContent);
    private static readonly GoogleErrorMeaning Missing = new(SocialErrorCode.NotFound, Remedy.None);
    private static readonly GoogleErrorMeaning Clash = new(SocialErrorCode.Conflict, Remedy.None);
    private static readonly GoogleErrorMeaning Pace = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, IsTransient: true);

    public const string NoChannel = "youtubeSignupRequired";
    public const string UploadLimit = "uploadLimitExceeded";

    private static readonly Dictionary<string, GoogleErrorMeaning> Table = Build();

    public static GoogleErrorClassifier CreateClassifier() => new(Table, Refine);

    private static PlatformError Refine(GoogleProblem problem, PlatformError error) => problem.Reason switch
    {
        NoChannel => error with { Message = "The Google account has no YouTube channel: create one on youtube.com, or connect with an account that has one." },
        UploadLimit => error with { RetryAfter = TimeSpan.FromHours(24), Message = "The channel has uploaded as many videos as YouTube allows it in a day: try again in 24 hours." },
        _ => error,
    };

    private static Dictionary<string, GoogleErrorMeaning> Build()
    {
        Dictionary<string, GoogleErrorMeaning> table = new(StringComparer.OrdinalIgnoreCase);
        Add(
            Invalid,
            "invalidValue", "required", "missingRequiredParameter", "unexpectedParameter", "incompatibleParameters", "invalidFilters", "invalidCriteria", "invalidPageToken", "unknownPart", "unexpectedPart",
            "invalidPart", "invalidMine", "idRequired", "invalidLanguage", "unsupportedLanguageCode", "invalidRegionCode", "unsupportedRegionCode", "invalidVideoMetadata", "invalidTitle", "invalidDescription",
            "invalidTags", "invalidCategoryId", "invalidPublishAt", "invalidRecordingDetails", "invalidVideoGameRating", "invalidFilename", "defaultLanguageNotSet", "invalidPublishScheduleForVideo",
            "invalidDefaultBroadcastPrivacySetting", "invalidRating", "invalidSearchFilter", "invalidChannelId", "invalidVideoId", "invalidLocation", "invalidRelevanceLanguage", "contentRequired",
            "invalidMetadata", "nameTooLong", "channelOrVideoIdMissing", "commentTextRequired", "parentIdMissing", "operationNotSupported", "banWithoutReject", "invalidCommentMetadata",
            "invalidCommentThreadMetadata", "channelTitleUpdateForbidden", "brandingValidationError", "invalidContentDetails", "playlistOperationUnsupported", "manualSortRequired", "publisherRequired");
        Add(
            InvalidMedia,
            "mediaBodyRequired", "invalidImage", "imageFormatUnsupported", "imageTooTall", "imageTooWide", "couldNotConvert", "uploadTooLarge", "failedPrecondition");
        Add(
            Restricted,
            NoChannel, "authenticatedUserAccountClosed", "authenticatedUserAccountSuspended", "authenticatedUserNotChannel", "channelClosed", "channelSuspended", "emailNotVerified", "liveStreamingNotEnabled",
            "insufficientLivePermissions", "ineligibleAccount");
        Add(
            NotAllowed,
            "forbidden", "insufficientCapabilities", "accountDelegationForbidden", "cmsUserAccountNotFound", "forbiddenPrivacySetting", "forbiddenLicenseSetting", "forbiddenEmbedSetting",
            "playlistItemsNotAccessible", "playlistForbidden", "subscriptionForbidden", "SERVICE_UNAVAILABLE");
        Add(Target, "commentsDisabled", "videoRatingDisabled", "videoPurchaseRequired", "parentCommentIsPrivate", "playlistContainsMaximumNumberOfVideos", "liveChatDisabled", "liveChatEnded");
        Add(
            Missing,
            "videoNotFound", "channelNotFound", "playlistNotFound", "playlistItemNotFound", "captionNotFound", "commentNotFound", "commentThreadNotFound", "parentCommentNotFound", "subscriptionNotFound",
            "publisherNotFound", "subscriberNotFound", "liveBroadcastNotFound", "liveStreamNotFound", "liveChatNotFound", "contentOwnerAccountNotFound", "videoChartNotFound", "deleted");
        Add(
            Clash,
            "captionExists", "videoAlreadyInPlaylist", "subscriptionDuplicate", "conditionNotMet", "liveBroadcastBindingNotAllowed", "invalidTransition", "redundantTransition");
        Add(Pace, "uploadRateLimitExceeded", "userRequestsExceedRateLimit");
        table["commentTextTooLong"] = new GoogleErrorMeaning(SocialErrorCode.ContentTooLong, Remedy.FixContent);
        table[UploadLimit] = new GoogleErrorMeaning(SocialErrorCode.QuotaExceeded, Remedy.Wait);
        table["errorStreamInactive"] = new GoogleErrorMeaning(SocialErrorCode.NotReady, Remedy.Wait);
        table["processingFailure"] = new GoogleErrorMeaning(SocialErrorCode.PlatformError, Remedy.Retry, IsTransient: true);
        table["keyExpired"] = new GoogleErrorMeaning(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration);
        return table;

        void Add(GoogleErrorMeaning meaning, params ReadOnlySpan<string> reasons)
        {
            foreach (string reason in reasons)
            {
                table[reason] = meaning;
            }
        }
    }
}
