namespace Social.Testing;

/// <summary>A post of the emulated Reddit.</summary>
public sealed class EmulatedRedditSubmission : EmulatedRedditThing
{
    internal EmulatedRedditSubmission(string id, EmulatedRedditUser author, EmulatedRedditSubreddit subreddit, string kind, string title, string text, DateTimeOffset at)
        : base(id, author, text, at)
    {
        Subreddit = subreddit;
        Kind = kind;
        Title = title;
        Votes[author] = 1;
    }

    /// <inheritdoc />
    public override string Fullname => "t3_" + Id;

    /// <summary>Gets the community.</summary>
    public EmulatedRedditSubreddit Subreddit { get; }

    /// <summary>Gets the kind: <c>self</c>, <c>link</c>, <c>image</c>, <c>video</c>, <c>videogif</c>, <c>gallery</c>, <c>poll</c> or <c>crosspost</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; }

    /// <summary>Gets the address that it leads to; null for text.</summary>
    public string? Url { get; internal set; }

    /// <summary>Gets the rich text document as it was sent; null when the text is Markdown.</summary>
    public string? RichText { get; internal set; }

    /// <summary>Gets or sets whether it is not safe for work.</summary>
    public bool IsNsfw { get; set; }

    /// <summary>Gets or sets whether it is a spoiler.</summary>
    public bool IsSpoiler { get; set; }

    /// <summary>Gets the flair's template id.</summary>
    public string? FlairId { get; internal set; }

    /// <summary>Gets the flair's text.</summary>
    public string? FlairText { get; internal set; }

    /// <summary>Gets the image or video.</summary>
    public EmulatedRedditMedia? Media { get; internal set; }

    /// <summary>Gets the image that stands for the video.</summary>
    public EmulatedRedditMedia? Poster { get; internal set; }

    /// <summary>Gets the pictures of a gallery.</summary>
    public IReadOnlyList<EmulatedRedditGalleryItem> Gallery { get; internal set; } = [];

    /// <summary>Gets the media inside the text.</summary>
    public IReadOnlyList<EmulatedRedditMedia> InlineMedia { get; internal set; } = [];

    /// <summary>Gets the options of a poll.</summary>
    public IReadOnlyList<string> PollOptions { get; internal set; } = [];

    /// <summary>Gets when the poll ends; null for other kinds.</summary>
    public DateTimeOffset? PollEndsAt { get; internal set; }

    /// <summary>Gets the post that this one repeats.</summary>
    public EmulatedRedditSubmission? CrosspostParent { get; internal set; }

    /// <summary>Gets or sets the share of upvotes, 0 to 1.</summary>
    public double UpvoteRatio { get; set; } = 1;

    /// <summary>Gets or sets how many awards it had when Reddit still gave them.</summary>
    public int Awards { get; set; }

    /// <summary>Gets or sets whether it is too old to answer or vote.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Gets whether processing failed, so that it never came to be.</summary>
    public bool HasFailed { get; internal set; }

    internal string Slug => RedditText.Slug(Title);

    internal string Permalink => $"/{(Subreddit.Name.StartsWith("u_", StringComparison.Ordinal) ? "user/" + Subreddit.Name[2..] : "r/" + Subreddit.Name)}/comments/{Id}/{Slug}/";

    internal string WebUrl => "https://www.reddit.com" + Permalink;
}
