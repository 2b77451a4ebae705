namespace Social.YouTube;

/// <summary>How the account rated a video.</summary>
public sealed record VideoRating
{
    /// <summary>Gets the video's id.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets <c>like</c>, <c>dislike</c>, <c>none</c> or <c>unspecified</c>.</summary>
    public string? Rating { get; init; }
}
