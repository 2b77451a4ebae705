namespace Social.YouTube;

/// <summary>The times of a live video.</summary>
public sealed record LiveStreamingDetails
{
    /// <summary>Gets when it should begin.</summary>
    public DateTimeOffset? ScheduledStartTime { get; init; }

    /// <summary>Gets when it should end.</summary>
    public DateTimeOffset? ScheduledEndTime { get; init; }

    /// <summary>Gets when it began.</summary>
    public DateTimeOffset? ActualStartTime { get; init; }

    /// <summary>Gets when it ended.</summary>
    public DateTimeOffset? ActualEndTime { get; init; }

    /// <summary>Gets how many watch it now.</summary>
    public long? ConcurrentViewers { get; init; }

    /// <summary>Gets the id of its chat while that is open.</summary>
    public string? ActiveLiveChatId { get; init; }
}
