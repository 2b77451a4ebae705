namespace Social.Meta;

/// <summary>Threads' rules as data.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Posts" and "Media Specifications".</remarks>
internal static class ThreadsRules
{
    public const int MaxText = 500;
    public const int MaxAltText = 1000;
    public const int MaxMedia = 20;
    public const int MaxLinks = 5;
    public const int MaxTopic = 50;
    public const int MaxAttachedText = 10_000;

    /// <summary>Gets how long a poll is open; there is no choice.</summary>
    public static TimeSpan PollDuration { get; } = TimeSpan.FromHours(24);

    public static PublishingRules Rules { get; } = new()
    {
        Platform = PlatformName.Threads,
        MaxTextLength = MaxText,
        TextUnit = "code-points, emoji as UTF-8 bytes",
        MixedMediaAllowed = true,
        Media =
        [
            new MediaRules
            {
                Kind = MediaKind.Image, MaxCount = MaxMedia, Types = ["image/jpeg", "image/png"], MaxBytes = 8_000_000, MinAspectRatio = 0.1, MaxAspectRatio = 10, MaxAltTextLength = MaxAltText,
            },
            new MediaRules
            {
                Kind = MediaKind.Video, MaxCount = MaxMedia, Types = ["video/mp4", "video/quicktime"], MaxBytes = 1_000_000_000, MaxDuration = TimeSpan.FromSeconds(300),
                MaxWidth = 1920, MinAspectRatio = 0.01, MaxAspectRatio = 10, MaxAltTextLength = MaxAltText,
            },
        ],
        Poll = new PollRules { MinOptions = 2, MaxOptions = 4, MaxOptionLength = 25, MinDuration = PollDuration, MaxDuration = PollDuration },
        ReplyAudiences = [ReplyAudience.Everyone, ReplyAudience.Following, ReplyAudience.Mentioned, ReplyAudience.Followers, ThreadsReplyAudiences.ParentAuthor],
        Placements = [Placement.Feed],
    };
}
