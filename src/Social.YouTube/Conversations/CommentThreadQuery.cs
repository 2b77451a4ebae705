namespace Social.YouTube;

/// <summary>Which comment threads to list: of a video, or of everything on a channel.</summary>
public sealed record CommentThreadQuery
{
    /// <summary>Gets the video, or null.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets the channel all of whose threads are listed, or null.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets <c>time</c> (the default) or <c>relevance</c>.</summary>
    public string? Order { get; init; }

    /// <summary>Gets <c>published</c> (the default), <c>heldForReview</c> or <c>likelySpam</c>; the last two for the owner only.</summary>
    public string? ModerationStatus { get; init; }

    /// <summary>Gets words that the threads contain, or null.</summary>
    public string? SearchTerms { get; init; }
}
