namespace Social;

/// <summary>How to upload.</summary>
public sealed record UploadOptions
{
    /// <summary>Gets who is told of progress, or null.</summary>
    public IProgress<UploadProgress>? Progress { get; init; }

    /// <summary>Gets what is called with a checkpoint each time the network has taken a part; the upload goes on when it returns. Null keeps none.</summary>
    public Func<UploadCheckpoint, CancellationToken, ValueTask>? OnCheckpoint { get; init; }

    /// <summary>Gets the size of a part in bytes, or null for the network's best. It is refused when the network does not allow it.</summary>
    public int? ChunkSize { get; init; }

    /// <summary>Gets how long to wait while the network processes the media, or null for the network's useful default.</summary>
    public TimeSpan? WaitFor { get; init; }

    /// <summary>Gets what to do when a rate limit is used up, or null for the registered default.</summary>
    public RateLimitWait? RateLimit { get; init; }
}
