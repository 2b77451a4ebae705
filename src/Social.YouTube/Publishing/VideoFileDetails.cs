namespace Social.YouTube;

/// <summary>The file of a video as it was uploaded.</summary>
public sealed record VideoFileDetails
{
    /// <summary>Gets the name.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets the size in bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>Gets <c>video</c>, <c>audio</c> or another type.</summary>
    public string? FileType { get; init; }

    /// <summary>Gets the container format.</summary>
    public string? Container { get; init; }

    /// <summary>Gets the duration in milliseconds.</summary>
    public long? DurationMs { get; init; }

    /// <summary>Gets the bits per second.</summary>
    public long? BitrateBps { get; init; }

    /// <summary>Gets the video tracks.</summary>
    public IReadOnlyList<VideoStreamDetails>? VideoStreams { get; init; }
}
