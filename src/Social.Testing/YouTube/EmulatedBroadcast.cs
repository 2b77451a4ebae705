using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A live broadcast of the emulated YouTube. Its id is that of its video.</summary>
public sealed class EmulatedBroadcast
{
    internal EmulatedBroadcast(EmulatedVideo video, DateTimeOffset scheduledStart)
    {
        Video = video;
        ScheduledStart = scheduledStart;
    }

    /// <summary>Gets the id.</summary>
    public string Id => Video.Id;

    /// <summary>Gets the video.</summary>
    public EmulatedVideo Video { get; }

    /// <summary>Gets when it is to begin.</summary>
    public DateTimeOffset ScheduledStart { get; internal set; }

    /// <summary>Gets when it is to end.</summary>
    public DateTimeOffset? ScheduledEnd { get; internal set; }

    /// <summary>Gets the state: <c>created</c>, <c>ready</c>, <c>testing</c>, <c>live</c>, <c>complete</c>…</summary>
    public string LifeCycleStatus { get; internal set; } = "created";

    /// <summary>Gets the stream that feeds it.</summary>
    public EmulatedLiveStream? Stream { get; internal set; }

    internal JsonObject Details { get; set; } = [];

    internal DateTimeOffset? StartedAt { get; set; }

    internal DateTimeOffset? EndedAt { get; set; }

    internal string Content => LifeCycleStatus switch
    {
        "live" or "liveStarting" => "live",
        "complete" => "none",
        _ => "upcoming",
    };

    /// <inheritdoc />
    public override string ToString() => $"broadcast {Id}";

    internal JsonObject StreamingDetails()
    {
        var body = new JsonObject { ["scheduledStartTime"] = GoogleJson.Time(ScheduledStart) };
        if (ScheduledEnd is { } end) body["scheduledEndTime"] = GoogleJson.Time(end);
        if (StartedAt is { } started) body["actualStartTime"] = GoogleJson.Time(started);
        if (EndedAt is { } ended) body["actualEndTime"] = GoogleJson.Time(ended);
        else body["activeLiveChatId"] = "Cg0KC" + Id;
        return body;
    }
}
