namespace Social.Twitter;

/// <summary>X's rules as data.</summary>
/// <remarks>Follows docs.x.com, "Manage posts" and "Media best practices", August 2026.</remarks>
internal static class TwitterRules
{
    public const int MaxWeightedLength = 280;
    public const int MaxPremiumWeightedLength = 25_000;
    public const int MaxAltText = 1000;
    public const int MaxTaggedUsers = 10;

    private const long Mega = 1024 * 1024;

    public static PublishingRules Standard { get; } = Create(MaxWeightedLength, 512 * Mega, TimeSpan.FromSeconds(140));

    public static PublishingRules Premium { get; } = Create(MaxPremiumWeightedLength, 16L * 1024 * Mega, TimeSpan.FromHours(4));

    public static PublishingRules For(PublishingContext? context) => context is TwitterPublishingContext { IsPremium: true } ? Premium : Standard;

    private static PublishingRules Create(int text, long videoBytes, TimeSpan videoDuration) => new()
    {
        Platform = PlatformName.Twitter,
        MaxTextLength = text,
        TextUnit = "weighted",
        Media =
        [
            new MediaRules { Kind = MediaKind.Image, MaxCount = 4, Types = ["image/jpeg", "image/png", "image/webp", "image/gif"], MaxBytes = 5 * Mega, MaxAltTextLength = MaxAltText },
            new MediaRules { Kind = MediaKind.Animation, MaxCount = 1, Types = ["image/gif"], MaxBytes = 15 * Mega, MaxWidth = 1280, MaxHeight = 1080, MaxAltTextLength = MaxAltText },
            new MediaRules
            {
                Kind = MediaKind.Video, MaxCount = 1, Types = ["video/mp4", "video/quicktime", "video/webm", "video/mp2t"], MaxBytes = videoBytes,
                MinDuration = TimeSpan.FromSeconds(0.5), MaxDuration = videoDuration, MinWidth = 32, MinHeight = 32,
                MinAspectRatio = 1.0 / 3, MaxAspectRatio = 3, MaxAltTextLength = MaxAltText,
            },
        ],
        Poll = new PollRules { MinOptions = 2, MaxOptions = 4, MaxOptionLength = 25, MinDuration = TimeSpan.FromMinutes(5), MaxDuration = TimeSpan.FromMinutes(10_080) },
        ReplyAudiences = [ReplyAudience.Everyone, ReplyAudience.Following, ReplyAudience.Mentioned, ReplyAudience.Subscribers, ReplyAudience.Verified],
        Placements = [Placement.Feed],
    };
}
