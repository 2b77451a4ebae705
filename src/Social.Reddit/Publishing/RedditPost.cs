namespace Social.Reddit;

/// <summary>A post on Reddit.</summary>
public sealed record RedditPost
{
    /// <summary>Gets the fullname, <c>t3_…</c>.</summary>
    public required string Fullname { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the text in Markdown; empty where there is none.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets the author's name; <c>[deleted]</c> when the post or its author was deleted.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the author's fullname, or null.</summary>
    public string? AuthorFullname { get; init; }

    /// <summary>Gets the subreddit's name without <c>r/</c>; a user's profile is <c>u_name</c>.</summary>
    public string? Subreddit { get; init; }

    /// <summary>Gets the path of the permalink, or null.</summary>
    public string? Permalink { get; init; }

    /// <summary>Gets Reddit's kind of it: <c>self</c>, <c>link</c>, <c>image</c>, <c>video</c>, <c>gallery</c>, <c>poll</c> or <c>crosspost</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets where a link, image or video leads to, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets when it was made, or null.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets when its text was last edited, or null.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Gets upvotes less downvotes, or null.</summary>
    public double? Score { get; init; }

    /// <summary>Gets the share of upvotes, 0 to 1, or null.</summary>
    public double? UpvoteRatio { get; init; }

    /// <summary>Gets the number of comments, removed ones perhaps included; or null.</summary>
    public double? CommentCount { get; init; }

    /// <summary>Gets the number of crossposts, or null.</summary>
    public double? CrosspostCount { get; init; }

    /// <summary>Gets the awards received as far as the API still counts them, or null.</summary>
    public double? AwardCount { get; init; }

    /// <summary>Gets the views, which Reddit has not told for years; or null.</summary>
    public double? ViewCount { get; init; }

    /// <summary>Gets the fullname of the post that this is a crosspost of, or null.</summary>
    public string? CrosspostOf { get; init; }

    /// <summary>Gets the flair's text, or null.</summary>
    public string? FlairText { get; init; }

    /// <summary>Gets the flair's template, or null.</summary>
    public string? FlairId { get; init; }

    /// <summary>Gets whether it is for adults.</summary>
    public bool IsNsfw { get; init; }

    /// <summary>Gets whether it is behind a spoiler warning.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Gets whether nobody can comment any more.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Gets whether it is too old to be voted on or answered.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Gets who removed it, such as <c>moderator</c>, <c>automod_filtered</c>, <c>reddit</c> or <c>deleted</c>; null while it is there. A post can be removed the moment it was accepted.</summary>
    public string? RemovedBy { get; init; }

    /// <summary>Gets the account's own vote: true up, false down, null none.</summary>
    public bool? OwnVote { get; init; }

    /// <summary>Gets the media: an image, a video, or a gallery's.</summary>
    public IReadOnlyList<PublishedMedia> Media { get; init; } = [];

    /// <summary>Gets the poll's choices with their votes, which Reddit hides until one has voted or it has ended; empty for other posts.</summary>
    public IReadOnlyList<RedditPollOption> PollOptions { get; init; } = [];

    /// <summary>Gets whether it was deleted.</summary>
    public bool IsDeleted => Author == "[deleted]";

    internal bool IsText => Kind == RedditPostKind.Self;
}
