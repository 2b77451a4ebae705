namespace Social.Reddit;

/// <summary>What only Reddit has, and what is told to Reddit differently.</summary>
public sealed record RedditPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.Reddit;

    internal static RedditPostOptions None { get; } = new();

    /// <summary>Gets the id of the flair template, or null. <see cref="RedditFlair.ListChoicesAsync"/> lists them.</summary>
    public string? FlairId { get; init; }

    /// <summary>Gets the flair's text, at most 64 characters, where the template lets it be edited; or null.</summary>
    public string? FlairText { get; init; }

    /// <summary>Gets whether the post is for adults; no by default.</summary>
    public bool IsNsfw { get; init; }

    /// <summary>Gets whether the post is hidden behind a spoiler warning; no by default.</summary>
    public bool IsSpoiler { get; init; }

    /// <summary>Gets whether replies go to the author's inbox; yes by default.</summary>
    public bool SendReplies { get; init; } = true;

    /// <summary>Gets whether the media stand inside the text of a text post: where it says <c>{0}</c>, <c>{1}</c>…, else at its end. No by default: media make an image, gallery or video post.</summary>
    public bool MediaInText { get; init; }

    /// <summary>Gets whether one image makes a gallery too, which can have a caption and a link; no by default.</summary>
    public bool AsGallery { get; init; }

    /// <summary>Gets whether a video plays without sound, like a GIF; no by default.</summary>
    public bool AsVideoGif { get; init; }

    /// <summary>Gets the captions of a gallery's images, by their places, at most 180 characters; where there is none, the media's alternative text is the caption.</summary>
    public IReadOnlyList<string?> Captions { get; init => field = value ?? []; } = [];

    /// <summary>Gets the links of a gallery's images, by their places.</summary>
    public IReadOnlyList<Uri?> OutboundUrls { get; init => field = value ?? []; } = [];

    /// <summary>Gets whether the author marks it as original content, or null for Reddit's default.</summary>
    public bool? IsOriginalContent { get; init; }

    /// <summary>Gets the id of the collection it is added to, or null.</summary>
    public string? CollectionId { get; init; }

    /// <summary>Gets whether a link that was posted before is posted all the same; yes by default. Reddit has not heeded it since July 2023.</summary>
    public bool Resubmit { get; init; } = true;
}
