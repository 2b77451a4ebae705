namespace Social.YouTube;

/// <summary>The video at a place of a playlist.</summary>
public sealed record PlaylistItemContentDetails
{
    /// <summary>Gets the video's id; read only.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets when the video was published; read only.</summary>
    public DateTimeOffset? VideoPublishedAt { get; init; }

    /// <summary>Gets a note: at most 280 characters.</summary>
    public string? Note { get; init; }
}
