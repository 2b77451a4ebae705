namespace Social.YouTube;

/// <summary>A channel's counters.</summary>
public sealed record ChannelStatistics
{
    /// <summary>Gets the views of all its videos.</summary>
    public long? ViewCount { get; init; }

    /// <summary>Gets the subscribers, rounded down to three digits.</summary>
    public long? SubscriberCount { get; init; }

    /// <summary>Gets whether the owner hides that number.</summary>
    public bool? HiddenSubscriberCount { get; init; }

    /// <summary>Gets the public videos.</summary>
    public long? VideoCount { get; init; }
}
