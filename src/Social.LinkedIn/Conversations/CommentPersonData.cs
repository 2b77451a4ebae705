namespace Social.LinkedIn;

/// <summary>A member that a comment mentions.</summary>
internal sealed class CommentPersonData
{
    public string? Person { get; set; }
}
