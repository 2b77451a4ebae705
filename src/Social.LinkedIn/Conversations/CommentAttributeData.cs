namespace Social.LinkedIn;

/// <summary>A mention in a comment, in UTF-16 units.</summary>
internal sealed class CommentAttributeData
{
    public int Start { get; set; }

    public int Length { get; set; }

    public CommentAttributeValueData? Value { get; set; }
}
