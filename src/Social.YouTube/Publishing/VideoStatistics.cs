namespace Social.YouTube;

/// <summary>A video's counters. One that is hidden is null, not zero.</summary>
public sealed record VideoStatistics
{
    /// <summary>Gets the views.</summary>
    public long? ViewCount { get; init; }

    /// <summary>Gets the likes.</summary>
    public long? LikeCount { get; init; }

    /// <summary>Gets the dislikes; for the owner only.</summary>
    public long? DislikeCount { get; init; }

    /// <summary>Gets the comments.</summary>
    public long? CommentCount { get; init; }

    /// <summary>Gets a number that is always zero.</summary>
    public long? FavoriteCount { get; init; }
}
