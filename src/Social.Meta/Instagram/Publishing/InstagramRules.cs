namespace Social.Meta;

/// <summary>Instagram's rules as data: of the feed, of reels and of stories.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram Platform: IG User Media". Widths of images are scaled, so that none is refused.</remarks>
internal static class InstagramRules
{
    public const int MaxCaption = 2200;
    public const int MaxMentions = 20;
    public const int UsualHashtags = 5;
    public const int MaxAltText = 1000;
    public const int MaxCarousel = 10;
    public const int MaxCollaborators = 3;
    public const int MaxUserTags = 20;
    public const int MaxProducts = 5;
    public const int MaxReelProducts = 30;
    public const int MaxSponsors = 2;

    private const long Megabyte = 1024 * 1024;
    private const int MaxWidth = 1920;

    private static readonly string[] Images = ["image/jpeg"];
    private static readonly string[] Videos = ["video/mp4", "video/quicktime"];
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    private static readonly Placement[] Placements = [Placement.Feed, Placement.Reel, Placement.Story];

    private static readonly MediaRules Reels = new()
    {
        Kind = MediaKind.Video, MaxCount = 1, Types = Videos, MaxBytes = 300 * Megabyte, MinDuration = Shortest, MaxDuration = TimeSpan.FromMinutes(15), MaxWidth = MaxWidth,
        MinAspectRatio = 0.01, MaxAspectRatio = 10, MaxAltTextLength = MaxAltText,
    };

    public static PublishingRules Feed { get; } = Of(
        MaxCaption,
        new MediaRules { Kind = MediaKind.Image, MaxCount = MaxCarousel, Types = Images, MaxBytes = 8 * Megabyte, MinAspectRatio = 0.8, MaxAspectRatio = 1.91, MaxAltTextLength = MaxAltText },
        Reels with { MaxCount = MaxCarousel });

    public static PublishingRules Reel { get; } = Of(MaxCaption, Reels);

    public static PublishingRules Story { get; } = Of(
        null,
        new MediaRules { Kind = MediaKind.Image, MaxCount = 1, Types = Images, MaxBytes = 8 * Megabyte, MaxAltTextLength = MaxAltText },
        Reels with { MaxBytes = 100 * Megabyte, MaxDuration = TimeSpan.FromSeconds(60), MinAspectRatio = 0.1 });

    /// <summary>Returns the rules of a place; those of the feed for one that Instagram does not have.</summary>
    public static PublishingRules For(Placement? placement) =>
        placement == Placement.Story ? Story : placement == Placement.Reel ? Reel : Feed;

    private static PublishingRules Of(int? caption, params MediaRules[] media) => new()
    {
        Platform = PlatformName.Instagram,
        MaxTextLength = caption,
        MediaRequired = true,
        MixedMediaAllowed = true,
        Media = media,
        ReplyAudiences = [ReplyAudience.Everyone, ReplyAudience.Nobody],
        Placements = Placements,
    };
}
