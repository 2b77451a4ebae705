namespace Social.Meta;

/// <summary>Facebook's rules as data, one set for each place a post can appear in.</summary>
/// <remarks>Follows developers.facebook.com, "Page Feed", "Page Photos", "Reels Publishing API" and "Page Stories".</remarks>
internal static class FacebookRules
{
    public const int MaxText = 63_206;
    public const long MaxPhotoBytes = 4_000_000;
    public const double MinReelFrames = 24;
    public const double MaxReelFrames = 60;

    /// <summary>9:16, with room for sizes that do not divide.</summary>
    private const double NarrowestReel = 0.55, WidestReel = 0.575;

    private static readonly TimeSpan EarliestSchedule = TimeSpan.FromMinutes(10);

    private static readonly string[] Photos = ["image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff"];

    private static readonly string[] Videos = ["video/mp4", "video/quicktime", "video/x-msvideo", "video/x-matroska", "video/webm", "video/mpeg", "video/3gpp", "video/x-m4v"];

    public static PublishingRules Feed { get; } = new()
    {
        Platform = PlatformName.Facebook,
        MaxTextLength = MaxText,
        MaxTitleLength = int.MaxValue, // Facebook tells no limit
        Media = [Photo(MediaKind.Image, int.MaxValue), Photo(MediaKind.Animation, int.MaxValue), new MediaRules { Kind = MediaKind.Video, MaxCount = 1, Types = Videos }],
        MixedMediaAllowed = true, // stills and moving pictures; photos and videos are told apart by the validator
        MinScheduleAhead = EarliestSchedule,
        MaxScheduleAhead = TimeSpan.FromDays(30),
        Placements = [Placement.Feed, Placement.Reel, Placement.Story],
    };

    public static PublishingRules Reel { get; } = Feed with
    {
        MediaRequired = true,
        Media =
        [
            new MediaRules
            {
                Kind = MediaKind.Video, MaxCount = 1, Types = ["video/mp4", "video/quicktime"], MinDuration = TimeSpan.FromSeconds(3), MaxDuration = TimeSpan.FromSeconds(90),
                MinWidth = 540, MinHeight = 960, MinAspectRatio = NarrowestReel, MaxAspectRatio = WidestReel,
            },
        ],
        MaxScheduleAhead = TimeSpan.FromDays(29),
    };

    public static PublishingRules Story { get; } = Feed with
    {
        MaxTextLength = null,
        MaxTitleLength = null,
        MediaRequired = true,
        Media =
        [
            Photo(MediaKind.Image, 1),
            new MediaRules
            {
                Kind = MediaKind.Video, MaxCount = 1, Types = ["video/mp4", "video/quicktime"], MinDuration = TimeSpan.FromSeconds(3), MaxDuration = TimeSpan.FromSeconds(60),
                MinWidth = 540, MinHeight = 960, MinAspectRatio = NarrowestReel, MaxAspectRatio = WidestReel,
            },
        ],
        MinScheduleAhead = null,
        MaxScheduleAhead = null,
    };

    public static PublishingRules Of(Placement? placement) => placement == Placement.Reel ? Reel : placement == Placement.Story ? Story : Feed;

    private static MediaRules Photo(MediaKind kind, int count) => new()
    {
        Kind = kind, MaxCount = count, Types = kind == MediaKind.Animation ? ["image/gif"] : Photos, MaxBytes = MaxPhotoBytes, MaxAltTextLength = int.MaxValue,
    };
}
