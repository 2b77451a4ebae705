namespace Social.LinkedIn;

/// <summary>An organization that a comment mentions.</summary>
internal sealed class CommentOrganizationData
{
    public string? Organization { get; set; }
}
