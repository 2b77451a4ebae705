namespace Social.TikTok;

/// <summary>A hashtag that is trending.</summary>
public sealed record TikTokTrendingHashtag
{
    /// <summary>Gets the id, or null.</summary>
    public string? HashtagId { get; init; }

    /// <summary>Gets the name, without the sign.</summary>
    public required string HashtagName { get; init; }

    /// <summary>Gets the posts in the span and country, or null.</summary>
    public long? Posts { get; init; }

    /// <summary>Gets the posts ever and everywhere, or null.</summary>
    public long? PostsGlobalLifetime { get; init; }

    /// <summary>Gets the views in the span and country, or null.</summary>
    public long? Views { get; init; }

    /// <summary>Gets the views ever and everywhere, or null.</summary>
    public long? ViewsGlobalLifetime { get; init; }

    /// <summary>Gets the rank, or null.</summary>
    public int? RankPosition { get; init; }

    /// <summary>Gets by how much the rank has changed, or null.</summary>
    public int? RankChange { get; init; }

    internal static TikTokTrendingHashtag Of(TrendData data) => new()
    {
        HashtagId = data.HashtagId,
        HashtagName = data.HashtagName ?? string.Empty,
        Posts = data.Posts,
        PostsGlobalLifetime = data.PostsGlobalLifetime,
        Views = data.Views,
        ViewsGlobalLifetime = data.ViewsGlobalLifetime,
        RankPosition = data.RankPosition,
        RankChange = data.RankChange,
    };
}
