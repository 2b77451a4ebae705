namespace Social.YouTube;

/// <summary>The stream to watch before a broadcast begins.</summary>
public sealed record BroadcastMonitorStream
{
    /// <summary>Gets whether there is one; without it a broadcast cannot be tested.</summary>
    public bool? EnableMonitorStream { get; init; }

    /// <summary>Gets by how many milliseconds the broadcast is behind.</summary>
    public int? BroadcastStreamDelayMs { get; init; }
}
