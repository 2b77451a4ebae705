namespace Social.YouTube;

/// <summary>YouTube's rules as data.</summary>
/// <remarks>Follows the Data API, "Videos", and the help centre, September 2026.</remarks>
internal static class YouTubeRules
{
    public const int MaxTitle = 100;
    public const int MaxDescriptionBytes = 5000;
    public const int MaxTags = 500;
    public const long MaxVideoBytes = 256L * 1024 * 1024 * 1024;
    public const long MaxThumbnailBytes = 50 * 1024 * 1024;
    public const long MaxCaptionBytes = 100 * 1024 * 1024;

    /// <summary>A video that is upright or square and no longer than this is a Short; there is no other mark.</summary>
    public static readonly TimeSpan LongestShort = TimeSpan.FromMinutes(3);

    public static PublishingRules Standard { get; } = Create(TimeSpan.FromHours(12));

    public static PublishingRules Unverified { get; } = Create(TimeSpan.FromMinutes(15));

    /// <summary>What a thumbnail may be.</summary>
    public static PublishingRules Thumbnails { get; } = new()
    {
        Platform = PlatformName.YouTube,
        Media = [new MediaRules { Kind = MediaKind.Image, MaxCount = 1, Types = ["image/jpeg", "image/png"], MaxBytes = MaxThumbnailBytes }],
    };

    public static PublishingRules For(PublishingContext? context) => context is YouTubePublishingContext { RefusesLongUploads: true } ? Unverified : Standard;

    private static PublishingRules Create(TimeSpan longest) => new()
    {
        Platform = PlatformName.YouTube,
        MaxTextLength = MaxDescriptionBytes,
        TextUnit = "utf-8",
        MaxTitleLength = MaxTitle,
        TitleUnit = "code-points",
        MediaRequired = true,
        Media =
        [
            new MediaRules
            {
                Kind = MediaKind.Video, MaxCount = 1, MaxBytes = MaxVideoBytes, MaxDuration = longest,
                Types =
                [
                    "video/mp4", "video/quicktime", "video/webm", "video/x-matroska", "video/x-msvideo", "video/x-ms-wmv", "video/x-ms-asf", "video/mpeg", "video/mp2t", "video/x-flv", "video/3gpp", "video/3gpp2",
                    "video/ogg", "video/x-m4v", "video/mp2p",
                ],
            },
        ],
        Visibilities = [Visibility.Public, Visibility.Unlisted, Visibility.Private],
        MinScheduleAhead = TimeSpan.Zero,
        MaxScheduleAhead = TimeSpan.FromDays(3650), // YouTube states none; this only tells that there is scheduling
        Placements = [Placement.Feed, Placement.Short],
    };
}
