namespace Social.Meta;

/// <summary>What only Threads has.</summary>
public sealed record ThreadsPostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.Threads;

    internal static ThreadsPostOptions None { get; } = new();

    /// <summary>Gets the topic, 1 to 50 characters without <c>.</c> and <c>&amp;</c>; null takes the post's first tag.</summary>
    public string? TopicTag { get; init; }

    /// <summary>Gets a long text of up to 10,000 characters that is attached to a text post, or null.</summary>
    public string? AttachedText { get; init; }

    /// <summary>Gets whether media is blurred as a spoiler.</summary>
    public bool? IsSpoilerMedia { get; init; }

    /// <summary>Gets whether a text post disappears after 24 hours.</summary>
    public bool? IsGhostPost { get; init; }

    /// <summary>Gets whether replies wait for approval.</summary>
    public bool? ApprovesReplies { get; init; }

    /// <summary>Gets the countries that may see the post (ISO 3166 codes); only for profiles that may limit it.</summary>
    public IReadOnlyList<string> Countries { get; init => field = value ?? []; } = [];

    /// <summary>Gets the id of a place, or null.</summary>
    public string? LocationId { get; init; }

    /// <summary>Gets the id of a GIPHY animation for a text post, or null.</summary>
    public string? GifId { get; init; }
}
