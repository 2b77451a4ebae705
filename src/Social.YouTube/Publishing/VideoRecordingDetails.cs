namespace Social.YouTube;

/// <summary>When a video was recorded.</summary>
public sealed record VideoRecordingDetails
{
    /// <summary>Gets the time.</summary>
    public DateTimeOffset? RecordingDate { get; init; }
}
