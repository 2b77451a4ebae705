namespace Social.YouTube;

/// <summary>The counters of one video, as the call for many gives them.</summary>
public sealed record VideoBatchStatistics
{
    /// <summary>Gets the video's id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the counters; one that is hidden is null.</summary>
    public VideoStatistics? Statistics { get; init; }
}
