namespace Social.Reddit;

/// <summary>A comment on Reddit, with its answers as far as they were read.</summary>
public sealed record RedditComment
{
    /// <summary>Gets the fullname, <c>t1_…</c>.</summary>
    public required string Fullname { get; init; }

    /// <summary>Gets the fullname of the post, <c>t3_…</c>.</summary>
    public required string PostFullname { get; init; }

    /// <summary>Gets the fullname of what it answers: a comment's, or the post's.</summary>
    public required string ParentFullname { get; init; }

    /// <summary>Gets the text in Markdown; <c>[deleted]</c> or <c>[removed]</c> when it is gone.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets the author's name, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the author's fullname, or null.</summary>
    public string? AuthorFullname { get; init; }

    /// <summary>Gets the path of the permalink, or null.</summary>
    public string? Permalink { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when it was last edited, or null.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Gets upvotes less downvotes, or null while Reddit hides it.</summary>
    public double? Score { get; init; }

    /// <summary>Gets how deep it stands, from 0.</summary>
    public int Depth { get; init; }

    /// <summary>Gets whether it was removed by moderators, or null when the account may not know.</summary>
    public bool? IsRemoved { get; init; }

    /// <summary>Gets whether the post's author wrote it.</summary>
    public bool IsByPoster { get; init; }

    /// <summary>Gets the answers that were read.</summary>
    public IReadOnlyList<RedditComment> Replies { get; init; } = [];

    /// <summary>Gets the answers that were left out, or null.</summary>
    public RedditMoreComments? More { get; init; }
}
