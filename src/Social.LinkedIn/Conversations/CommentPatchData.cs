namespace Social.LinkedIn;

/// <summary>What changes of a comment.</summary>
internal sealed class CommentPatchData
{
    public SetData<CommentMessageData>? Message { get; set; }
}
