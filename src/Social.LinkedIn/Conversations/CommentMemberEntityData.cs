namespace Social.LinkedIn;

/// <summary>A member that a comment mentions, as the unversioned API has it.</summary>
internal sealed class CommentMemberEntityData
{
    public string? Member { get; set; }
}
