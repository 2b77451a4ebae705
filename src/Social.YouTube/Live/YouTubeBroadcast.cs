namespace Social.YouTube;

/// <summary>A live broadcast: an event, which is a video too.</summary>
public sealed record YouTubeBroadcast
{
    /// <summary>Gets the id, which is the video's.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets title and times.</summary>
    public BroadcastSnippet? Snippet { get; init; }

    /// <summary>Gets who may see it and how far it is.</summary>
    public BroadcastStatus? Status { get; init; }

    /// <summary>Gets how it runs.</summary>
    public BroadcastContentDetails? ContentDetails { get; init; }
}
