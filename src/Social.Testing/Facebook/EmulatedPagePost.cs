namespace Social.Testing;

/// <summary>A post of a Page.</summary>
public sealed class EmulatedPagePost : EmulatedGraphNode
{
    internal EmulatedPagePost(string id, EmulatedPage page, DateTimeOffset createdAt)
        : base(id, createdAt) => Page = page;

    /// <summary>Gets whose it is.</summary>
    public EmulatedPage Page { get; }

    /// <summary>Gets the text, or null.</summary>
    public string? Message { get; internal set; }

    /// <summary>Gets the link, or null.</summary>
    public string? Link { get; internal init; }

    /// <summary>Gets when people see it; null for one that is not published and has no time.</summary>
    public DateTimeOffset? PublishesAt { get; internal set; }

    /// <summary>Gets the photos.</summary>
    public IReadOnlyList<EmulatedPagePhoto> Photos { get; internal set; } = [];

    /// <summary>Gets the video, or null.</summary>
    public EmulatedPageVideo? Video { get; internal init; }

    /// <summary>Gets whether it is a story.</summary>
    public bool IsStory { get; internal init; }

    /// <summary>Gets the parameters as they came.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; internal init; } = new Dictionary<string, string>();

    /// <summary>Gets what later updates wrote, by parameter.</summary>
    public IDictionary<string, string> Changes { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets whether the emulated app made it; only such a post can be edited.</summary>
    public bool IsOwn { get; internal init; } = true;

    /// <summary>Gets the values of its insights by metric; a test may change them.</summary>
    public IDictionary<string, long> Insights { get; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Gets the reactions by type, such as <c>LIKE</c>; a test may change them.</summary>
    public IDictionary<string, long> Reactions { get; } = new Dictionary<string, long>(StringComparer.Ordinal);

    internal override string TypeName => "Post";

    internal override EmulatedGraphNode Owner => Page;

    internal bool IsVisitors { get; init; }

    internal bool IsPublishedAt(DateTimeOffset now) => PublishesAt <= now;

    internal bool IsScheduledAt(DateTimeOffset now) => PublishesAt > now;

    /// <summary>Tells what two posts have in common when one repeats the other.</summary>
    internal string Words => $"{Message}\n{Link}\n{string.Join(',', Photos.Select(p => p.Sha256 ?? p.Id))}";
}
