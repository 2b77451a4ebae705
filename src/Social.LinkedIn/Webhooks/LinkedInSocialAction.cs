namespace Social.LinkedIn;

/// <summary>What somebody did with a public post of an organization's: a like, a comment, a share, a mention.</summary>
public sealed record LinkedInSocialAction : WebhookEvent
{
    /// <summary>Gets LinkedIn's word: <c>LIKE</c>, <c>COMMENT</c>, <c>SHARE</c>, <c>SHARE_MENTION</c>, <c>ADMIN_COMMENT</c>, <c>COMMENT_EDIT</c>, <c>COMMENT_DELETE</c>; an open set.</summary>
    public required string Action { get; init; }

    /// <summary>Gets the URN of the post that it was done with, or null.</summary>
    public string? SourcePost { get; init; }

    /// <summary>Gets the text of that post, or null.</summary>
    public string? SourceText { get; init; }

    /// <summary>Gets the URN of what came of it, a comment or a share, as <see cref="IComments"/> takes it; or null.</summary>
    public string? GeneratedActivity { get; init; }

    /// <summary>Gets the URN of who wrote that, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets its text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Returns action and post, none of the words.</summary>
    public override string ToString() => $"{Action} {SourcePost}";
}
