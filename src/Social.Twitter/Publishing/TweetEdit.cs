namespace Social.Twitter;

/// <summary>Which post to edit.</summary>
public sealed record TweetEdit
{
    /// <summary>Gets the id of the post's latest version.</summary>
    public required string PreviousPostId { get; init; }
}
