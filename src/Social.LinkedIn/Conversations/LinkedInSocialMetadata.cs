namespace Social.LinkedIn;

/// <summary>What is counted of a post's conversation, and whether it is open.</summary>
public sealed record LinkedInSocialMetadata
{
    /// <summary>Gets the post's URN.</summary>
    public required string Entity { get; init; }

    /// <summary>Gets the reactions by LinkedIn's word.</summary>
    public IReadOnlyDictionary<string, long> Reactions { get; init; } = new Dictionary<string, long>();

    /// <summary>Gets how many comments there are, answers included; or null.</summary>
    public long? Comments { get; init; }

    /// <summary>Gets how many comments answer the post itself, or null.</summary>
    public long? TopLevelComments { get; init; }

    /// <summary>Gets <c>OPEN</c> or <c>CLOSED</c>, or null.</summary>
    public string? CommentsState { get; init; }
}
