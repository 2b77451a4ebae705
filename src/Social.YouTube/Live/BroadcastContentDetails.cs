namespace Social.YouTube;

/// <summary>How a broadcast runs.</summary>
public sealed record BroadcastContentDetails
{
    /// <summary>Gets whether it begins when the encoder does.</summary>
    public bool? EnableAutoStart { get; init; }

    /// <summary>Gets whether it ends when the encoder does.</summary>
    public bool? EnableAutoStop { get; init; }

    /// <summary>Gets whether viewers may go back.</summary>
    public bool? EnableDvr { get; init; }

    /// <summary>Gets whether other sites may show it.</summary>
    public bool? EnableEmbed { get; init; }

    /// <summary>Gets whether it is recorded.</summary>
    public bool? RecordFromStart { get; init; }

    /// <summary>Gets <c>normal</c>, <c>low</c> or <c>ultraLow</c>.</summary>
    public string? LatencyPreference { get; init; }

    /// <summary>Gets how captions come in.</summary>
    public string? ClosedCaptionsType { get; init; }

    /// <summary>Gets <c>rectangular</c> or <c>360</c>.</summary>
    public string? Projection { get; init; }

    /// <summary>Gets the stream to watch before it begins.</summary>
    public BroadcastMonitorStream? MonitorStream { get; init; }

    /// <summary>Gets the stream it is bound to; read only.</summary>
    public string? BoundStreamId { get; init; }
}
