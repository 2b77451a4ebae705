namespace Social.YouTube;

/// <summary>What an encoder sends to.</summary>
public sealed record YouTubeLiveStream
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the title.</summary>
    public LiveStreamSnippet? Snippet { get; init; }

    /// <summary>Gets how and where to send.</summary>
    public LiveStreamCdn? Cdn { get; init; }

    /// <summary>Gets whether something arrives.</summary>
    public LiveStreamStatus? Status { get; init; }

    /// <summary>Gets whether it can be used again.</summary>
    public LiveStreamContentDetails? ContentDetails { get; init; }
}
