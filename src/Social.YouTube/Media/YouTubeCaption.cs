namespace Social.YouTube;

/// <summary>A caption track of a video.</summary>
public sealed record YouTubeCaption
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets language, name and state.</summary>
    public CaptionSnippet? Snippet { get; init; }
}
