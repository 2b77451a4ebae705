namespace Social.Reddit;

/// <summary>Reddit's rules as data; a subreddit's own requirements narrow them.</summary>
/// <remarks>Follows Reddit's API reference and the sizes that upload leases tell, 2025.</remarks>
internal static class RedditRules
{
    public const int MaxTitle = 300;
    public const int MaxBody = 40_000;
    public const int MaxComment = 10_000;
    public const int MaxCaption = 180;
    public const int MaxFlairText = 64;
    public const int MinGallery = 2;
    public const int MaxGallery = 20;

    private const long Mega = 1024 * 1024;

    private static readonly PublishingRules Posts = Create(MaxBody, 1);
    private static readonly PublishingRules Inline = Create(MaxBody, MaxGallery);
    private static readonly PublishingRules Comments = Create(MaxComment, 0) with { MaxTitleLength = null, Media = [], Poll = null };

    /// <summary>Returns the rules for a post.</summary>
    public static PublishingRules For(Post? post, PublishingContext? context)
    {
        PublishingRules rules = post?.ReplyTo is not null ? Comments : post?.OptionsOf<RedditPostOptions>() is { MediaInText: true } ? Inline : Posts;
        if (post?.ReplyTo is not null || context is not RedditPublishingContext { Subreddit: { } subreddit, Requirements: { } requirements })
        {
            return rules;
        }

        return rules with
        {
            MaxTextLength = requirements.BodyPolicy == "notAllowed" ? null : Math.Min(requirements.MaxBodyLength ?? MaxBody, MaxBody),
            MaxTitleLength = Math.Min(requirements.MaxTitleLength ?? MaxTitle, MaxTitle),
            Media = [.. rules.Media.Where(m => subreddit.SubmissionType != "self" && (m.Kind == MediaKind.Video ? subreddit.AllowsVideos : subreddit.AllowsImages) != false)],
            Poll = subreddit.AllowsPolls == false ? null : rules.Poll,
        };
    }

    private static PublishingRules Create(int text, int videos) => new()
    {
        Platform = PlatformName.Reddit,
        MaxTextLength = text,
        TextUnit = "code-points",
        MaxTitleLength = MaxTitle,
        MixedMediaAllowed = true,
        Media =
        [
            new MediaRules { Kind = MediaKind.Image, MaxCount = MaxGallery, Types = ["image/jpeg", "image/png", "image/gif"], MaxBytes = 20 * Mega },
            new MediaRules { Kind = MediaKind.Animation, MaxCount = MaxGallery, Types = ["image/gif"], MaxBytes = 100 * Mega },
            new MediaRules { Kind = MediaKind.Video, MaxCount = videos, Types = ["video/mp4", "video/quicktime"], MaxBytes = 1024 * Mega },
        ],
        Poll = new PollRules { MinOptions = 2, MaxOptions = 6, MaxOptionLength = 120, MinDuration = TimeSpan.FromDays(1), MaxDuration = TimeSpan.FromDays(7) },
        Placements = [Placement.Feed],
    };
}
