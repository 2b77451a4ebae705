namespace Social.LinkedIn;

/// <summary>A comment on LinkedIn.</summary>
public sealed record LinkedInComment
{
    /// <summary>Gets its URN, <c>urn:li:comment:(urn:li:activity:…,…)</c>.</summary>
    public required string Urn { get; init; }

    /// <summary>Gets the URN of what it is on: an activity, also where the post was known as a share.</summary>
    public string? Object { get; init; }

    /// <summary>Gets the author's URN, or null.</summary>
    public string? Actor { get; init; }

    /// <summary>Gets the text, plain; or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the URN of the comment it answers, or null.</summary>
    public string? ParentComment { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when it last changed, or null.</summary>
    public DateTimeOffset? LastModifiedAt { get; init; }

    /// <summary>Gets how many like it, or null.</summary>
    public long? Likes { get; init; }

    /// <summary>Gets how many answer it, or null.</summary>
    public long? Replies { get; init; }

    /// <summary>Returns the URN, none of the words.</summary>
    public override string ToString() => Urn;

    internal static LinkedInComment Of(string thread, CommentData data) => new()
    {
        Urn = data.CommentUrn ?? data.OlderUrn ?? new CommentUrn(data.Object ?? thread, data.Id ?? string.Empty).ToString(),
        Object = data.Object,
        Actor = data.Actor ?? data.Created?.Actor,
        Text = data.Message?.Text,
        ParentComment = data.ParentComment,
        CreatedAt = LinkedInTime.Read(data.Created?.Time),
        LastModifiedAt = LinkedInTime.Read(data.LastModified?.Time),
        Likes = data.LikesSummary?.AggregatedTotalLikes ?? data.LikesSummary?.TotalLikes,
        Replies = data.CommentsSummary?.AggregatedTotalComments ?? data.CommentsSummary?.TotalFirstLevelComments,
    };
}
