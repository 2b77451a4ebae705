namespace Social.YouTube;

/// <summary>How many parts of a video are processed.</summary>
public sealed record VideoProcessingProgress
{
    /// <summary>Gets how many there are; an estimate.</summary>
    public long? PartsTotal { get; init; }

    /// <summary>Gets how many are done.</summary>
    public long? PartsProcessed { get; init; }

    /// <summary>Gets the time left in milliseconds; an estimate.</summary>
    public long? TimeLeftMs { get; init; }
}
