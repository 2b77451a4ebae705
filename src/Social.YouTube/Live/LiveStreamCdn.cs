namespace Social.YouTube;

/// <summary>How and where an encoder sends.</summary>
public sealed record LiveStreamCdn
{
    /// <summary>Gets <c>rtmp</c>, <c>hls</c>, <c>dash</c> or <c>webrtc</c>.</summary>
    public string? IngestionType { get; init; }

    /// <summary>Gets <c>240p</c> to <c>2160p</c>, or <c>variable</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Gets <c>30fps</c>, <c>60fps</c> or <c>variable</c>.</summary>
    public string? FrameRate { get; init; }

    /// <summary>Gets the addresses and the key; read only.</summary>
    public LiveStreamIngestion? IngestionInfo { get; init; }
}
