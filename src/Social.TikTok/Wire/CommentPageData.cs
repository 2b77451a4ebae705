namespace Social.TikTok;

internal sealed class CommentPageData
{
    public IReadOnlyList<CommentData>? Comments { get; set; }

    public long? Cursor { get; set; }

    public bool HasMore { get; set; }
}
