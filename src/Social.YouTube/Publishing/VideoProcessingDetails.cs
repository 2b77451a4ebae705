namespace Social.YouTube;

/// <summary>How far the processing of a video is.</summary>
public sealed record VideoProcessingDetails
{
    /// <summary>Gets <c>processing</c>, <c>succeeded</c>, <c>failed</c> or <c>terminated</c>.</summary>
    public string? ProcessingStatus { get; init; }

    /// <summary>Gets how far it is, while YouTube says so.</summary>
    public VideoProcessingProgress? ProcessingProgress { get; init; }

    /// <summary>Gets <c>uploadFailed</c>, <c>transcodeFailed</c>, <c>streamingFailed</c> or <c>other</c>.</summary>
    public string? ProcessingFailureReason { get; init; }

    /// <summary>Gets whether pictures are ready.</summary>
    public string? ThumbnailsAvailability { get; init; }

    /// <summary>Gets whether details of the file are ready.</summary>
    public string? FileDetailsAvailability { get; init; }
}
