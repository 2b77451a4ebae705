namespace Social.LinkedIn;

/// <summary>More of a post's state.</summary>
internal sealed class PostStateData
{
    public bool? IsEditedByAuthor { get; set; }
}
