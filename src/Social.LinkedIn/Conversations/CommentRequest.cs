namespace Social.LinkedIn;

/// <summary>The body that makes a comment.</summary>
internal sealed record CommentRequest
{
    public required string Actor { get; init; }

    /// <summary>Gets the activity that is commented on. LinkedIn keys comments by it; of a share or ugcPost it is not known, and LinkedIn goes by the address.</summary>
    public string? Object { get; init; }

    public required CommentMessageData Message { get; init; }

    public string? ParentComment { get; init; }
}
