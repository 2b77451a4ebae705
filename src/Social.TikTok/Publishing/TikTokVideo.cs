using System.Text.Json;

namespace Social.TikTok;

/// <summary>A public video of the signed-in user.</summary>
public sealed record TikTokVideo
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets when it was posted, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the caption, cut by TikTok after 150 characters, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the title, cut by TikTok after 150 characters, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the duration, or null.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets the width in pixels, or null.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels, or null.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the cover, or null. The address is good for about six hours; asking for the video again gives a new one.</summary>
    public Uri? CoverImageUrl { get; init; }

    /// <summary>Gets the address to share, or null.</summary>
    public Uri? ShareUrl { get; init; }

    /// <summary>Gets the HTML that embeds it, or null.</summary>
    public string? EmbedHtml { get; init; }

    /// <summary>Gets the address that embeds it, or null.</summary>
    public Uri? EmbedLink { get; init; }

    /// <summary>Gets how often it was viewed, or null.</summary>
    public long? ViewCount { get; init; }

    /// <summary>Gets how many like it, or null.</summary>
    public long? LikeCount { get; init; }

    /// <summary>Gets how many comments it has, or null.</summary>
    public long? CommentCount { get; init; }

    /// <summary>Gets how often it was shared, or null.</summary>
    public long? ShareCount { get; init; }

    /// <summary>Gets members that this version does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();

    internal static TikTokVideo Of(VideoData data) => new()
    {
        Id = data.Id,
        CreatedAt = TikTokAnswers.Time(data.CreateTime),
        Description = data.VideoDescription,
        Title = data.Title,
        Duration = data.Duration is >= 0 and < 1e9 ? TimeSpan.FromSeconds(data.Duration.Value) : null,
        Width = data.Width,
        Height = data.Height,
        CoverImageUrl = TikTokAnswers.Address(data.CoverImageUrl),
        ShareUrl = TikTokAnswers.Address(data.ShareUrl),
        EmbedHtml = data.EmbedHtml,
        EmbedLink = TikTokAnswers.Address(data.EmbedLink),
        ViewCount = data.ViewCount,
        LikeCount = data.LikeCount,
        CommentCount = data.CommentCount,
        ShareCount = data.ShareCount,
        More = data.More ?? [],
    };
}
