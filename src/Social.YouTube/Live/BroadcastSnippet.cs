namespace Social.YouTube;

/// <summary>Title and times of a broadcast.</summary>
public sealed record BroadcastSnippet
{
    /// <summary>Gets the title: 1 to 100 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description: at most 5,000 bytes.</summary>
    public string? Description { get; init; }

    /// <summary>Gets when it should begin.</summary>
    public DateTimeOffset? ScheduledStartTime { get; init; }

    /// <summary>Gets when it should end, or null.</summary>
    public DateTimeOffset? ScheduledEndTime { get; init; }

    /// <summary>Gets when it began; read only.</summary>
    public DateTimeOffset? ActualStartTime { get; init; }

    /// <summary>Gets when it ended; read only.</summary>
    public DateTimeOffset? ActualEndTime { get; init; }

    /// <summary>Gets when it was made; read only.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the channel's id; read only.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the id of its chat; read only.</summary>
    public string? LiveChatId { get; init; }
}
