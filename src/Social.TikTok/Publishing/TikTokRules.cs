namespace Social.TikTok;

/// <summary>TikTok's rules as data.</summary>
/// <remarks>Follows TikTok for Developers, "Content Posting API": "Direct post", "Photo post" and "Media transfer guide", November 2026. Text is counted in UTF-16 code units.</remarks>
internal static class TikTokRules
{
    public const int MaxCaption = 2200;
    public const int MaxPhotoTitle = 90;
    public const int MaxPhotoDescription = 4000;
    public const int MaxPhotos = 35;
    public const int MaxPhotoSide = 1080;
    public const double MinFrameRate = 23;
    public const double MaxFrameRate = 60;

    // TikTok does not say which megabyte and gigabyte it means; the smaller ones satisfy both.
    private const long MaxVideoBytes = 4_000_000_000;
    private const long MaxPhotoBytes = 20_000_000;

    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(10);

    private static readonly (Visibility Common, TikTokPrivacyLevel Own)[] Levels =
    [
        (Visibility.Public, TikTokPrivacyLevel.PublicToEveryone),
        (Visibility.Followers, TikTokPrivacyLevel.FollowerOfCreator),
        (Visibility.Connections, TikTokPrivacyLevel.MutualFollowFriends),
        (Visibility.Private, TikTokPrivacyLevel.SelfOnly),
    ];

    /// <summary>The rules of a video, or of photos.</summary>
    public static PublishingRules For(TikTokPublishingContext? context, bool isPhotos)
    {
        TikTokCreatorInfo? creator = context?.Creator;
        return new PublishingRules
        {
            Platform = PlatformName.TikTok,
            MaxTextLength = isPhotos ? MaxPhotoDescription : MaxCaption,
            MaxTitleLength = isPhotos ? MaxPhotoTitle : null,
            MediaRequired = true,
            Media =
            [
                new MediaRules
                {
                    Kind = MediaKind.Video, MaxCount = 1, Types = ["video/mp4", "video/quicktime", "video/webm"], MaxBytes = MaxVideoBytes,
                    MaxDuration = creator?.MaxVideoDuration < MaxDuration ? creator.MaxVideoDuration : MaxDuration,
                    MinWidth = 360, MinHeight = 360, MaxWidth = 4096, MaxHeight = 4096,
                },
                new MediaRules { Kind = MediaKind.Image, MaxCount = MaxPhotos, Types = ["image/jpeg", "image/webp"], MaxBytes = MaxPhotoBytes },
            ],
            Visibilities = [.. Levels.Where(l => creator is null || creator.PrivacyLevels.Contains(l.Own)).Select(l => l.Common)],
            ReplyAudiences = creator is { IsCommentDisabled: true } ? [ReplyAudience.Nobody] : [ReplyAudience.Everyone, ReplyAudience.Nobody],
            Placements = [Placement.Feed, Placement.Inbox],
        };
    }

    /// <summary>TikTok's word for who may see a post, or null when there is none.</summary>
    public static TikTokPrivacyLevel? LevelOf(Post post)
    {
        if (post.OptionsOf<TikTokPostOptions>()?.PrivacyLevel is { IsEmpty: false } own)
        {
            return own;
        }

        foreach ((Visibility common, TikTokPrivacyLevel level) in Levels)
        {
            if (post.Visibility == common)
            {
                return level;
            }
        }

        return null;
    }
}
