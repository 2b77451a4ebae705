namespace Social.Testing;

/// <summary>A published medium: a post, a reel, a story, or one of a carousel's.</summary>
public sealed class EmulatedInstagramMedia : EmulatedGraphNode
{
    internal EmulatedInstagramMedia(string id, EmulatedInstagramContainer container, DateTimeOffset createdAt)
        : base(id, createdAt) => Container = container;

    /// <summary>Gets whose it is.</summary>
    public EmulatedInstagramAccount Account => Container.Account;

    /// <summary>Gets what it was made from.</summary>
    public EmulatedInstagramContainer Container { get; }

    /// <summary>Gets the caption, or null.</summary>
    public string? Caption => Container.Caption;

    /// <summary>Gets the media inside a carousel.</summary>
    public IReadOnlyList<EmulatedInstagramMedia> Children { get; internal init; } = [];

    /// <summary>Gets or sets whether people can comment.</summary>
    public bool IsCommentEnabled { get; set; } = true;

    /// <summary>Gets or sets whether it is gone from the network's own view of its address: <c>media_url</c> is missing then.</summary>
    public bool IsCopyrighted { get; set; }

    /// <summary>Gets the values of its insights by metric; a test may change them.</summary>
    public IDictionary<string, long> Insights { get; } = new Dictionary<string, long>(StringComparer.Ordinal);

    internal bool IsChild { get; init; }

    /// <summary>Gets whether a test put it there, which is no publish by the API.</summary>
    internal bool IsSeeded { get; init; }

    /// <summary>Gets or sets whether fewer than five people saw the story, so that it has no insights.</summary>
    public bool HasFewViewers { get; set; }

    /// <summary>Gets who is tagged in it.</summary>
    public ISet<string> Tagged { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets whether the account liked it.</summary>
    internal bool IsLiked { get; set; }

    internal string ProductType => Container.MediaType switch { "REELS" => "REELS", "STORIES" => "STORY", _ => "FEED" };

    internal string Type => Container.MediaType == "CAROUSEL" ? "CAROUSEL_ALBUM" : Container.IsVideo ? "VIDEO" : "IMAGE";

    internal override string TypeName => "IGMedia";

    internal override EmulatedGraphNode Owner => Account;
}
