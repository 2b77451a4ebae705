namespace Social.LinkedIn;

/// <summary>A comment's words: plain text, no little text, with mentions told apart by where they stand.</summary>
internal sealed class CommentMessageData
{
    public string? Text { get; set; }

    public IReadOnlyList<CommentAttributeData>? Attributes { get; set; }
}
