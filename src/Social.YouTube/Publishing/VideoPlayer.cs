namespace Social.YouTube;

/// <summary>How to embed a video.</summary>
public sealed record VideoPlayer
{
    /// <summary>Gets the HTML of the player.</summary>
    public string? EmbedHtml { get; init; }
}
