namespace Social.LinkedIn;

/// <summary>An organization that a comment mentions, as the unversioned API has it.</summary>
internal sealed class CommentCompanyEntityData
{
    public string? Company { get; set; }
}
