using System.Text.Json.Serialization;

namespace Social.YouTube;

/// <summary>A video. What was not asked for, or is not to be seen, is null.</summary>
public sealed record YouTubeVideo
{
    /// <summary>Gets the id; null in a video that is to be inserted.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the mark of this version, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets title, description, tags and the like.</summary>
    public VideoSnippet? Snippet { get; init; }

    /// <summary>Gets who may see it, when it appears, and what became of the upload.</summary>
    public VideoStatus? Status { get; init; }

    /// <summary>Gets duration and format.</summary>
    public VideoContentDetails? ContentDetails { get; init; }

    /// <summary>Gets the counters.</summary>
    public VideoStatistics? Statistics { get; init; }

    /// <summary>Gets when it was recorded.</summary>
    public VideoRecordingDetails? RecordingDetails { get; init; }

    /// <summary>Gets whether somebody paid to be shown.</summary>
    public VideoPaidProductPlacementDetails? PaidProductPlacementDetails { get; init; }

    /// <summary>Gets title and description in other languages, by BCP 47 tag.</summary>
    public IReadOnlyDictionary<string, VideoLocalization>? Localizations { get; init; }

    /// <summary>Gets how far processing is; for the owner only.</summary>
    public VideoProcessingDetails? ProcessingDetails { get; init; }

    /// <summary>Gets the file as it was uploaded; for the owner only.</summary>
    public VideoFileDetails? FileDetails { get; init; }

    /// <summary>Gets what is wrong with the file, in YouTube's words; for the owner only.</summary>
    public VideoSuggestions? Suggestions { get; init; }

    /// <summary>Gets the times of a live video.</summary>
    public LiveStreamingDetails? LiveStreamingDetails { get; init; }

    /// <summary>Gets how to embed it.</summary>
    public VideoPlayer? Player { get; init; }

    /// <summary>Gets what it is about.</summary>
    public VideoTopicDetails? TopicDetails { get; init; }

    /// <summary>Gets whether YouTube has finished processing: for better or worse.</summary>
    [JsonIgnore]
    public bool IsProcessed => Status?.UploadStatus is not (null or "uploaded") || ProcessingDetails?.ProcessingStatus is "succeeded" or "failed" or "terminated";
}
