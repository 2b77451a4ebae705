namespace Social.Media;

/// <summary>What a network says of an upload after its last part.</summary>
public sealed record UploadState
{
    /// <summary>Gets the media's id.</summary>
    public required string MediaId { get; init; }

    /// <summary>Gets the media's second key where the network has one, or null.</summary>
    public string? MediaKey { get; init; }

    /// <summary>Gets until when a post may use it, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets whether a post may use it now. A protocol throws when processing failed, with the network's reason.</summary>
    public required bool IsReady { get; init; }

    /// <summary>Gets how long the network asks to wait before the next look, or null.</summary>
    public TimeSpan? CheckAfter { get; init; }

    /// <summary>Gets how far processing is, or null.</summary>
    public int? Percent { get; init; }
}
