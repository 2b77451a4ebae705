namespace Social.Testing;

/// <summary>A comment on a post, a photo or a video of a Page, or a reply to one.</summary>
public sealed class EmulatedPageComment : EmulatedGraphNode
{
    internal EmulatedPageComment(string id, EmulatedGraphNode on, string authorId, string authorName, string message, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        On = on;
        AuthorId = authorId;
        AuthorName = authorName;
        Message = message;
    }

    /// <summary>Gets what it is on: the post, photo or video, also for a reply.</summary>
    public EmulatedGraphNode On { get; }

    /// <summary>Gets who wrote it: a person's id, or the Page's.</summary>
    public string AuthorId { get; }

    /// <summary>Gets the author's name.</summary>
    public string AuthorName { get; }

    /// <summary>Gets the text.</summary>
    public string Message { get; internal set; }

    /// <summary>Gets the comment that it answers, or null.</summary>
    public EmulatedPageComment? Parent { get; internal init; }

    /// <summary>Gets whether it is hidden.</summary>
    public bool IsHidden { get; internal set; }

    /// <summary>Gets the private reply that was sent for it, or null.</summary>
    public string? PrivateReply { get; internal set; }

    /// <summary>Gets the parameters as they came.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; internal init; } = new Dictionary<string, string>();

    internal override string TypeName => "Comment";

    internal override EmulatedGraphNode? Owner => On.Owner;
}
