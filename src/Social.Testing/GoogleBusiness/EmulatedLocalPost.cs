using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A post of a location.</summary>
public sealed class EmulatedLocalPost
{
    internal EmulatedLocalPost(string id, EmulatedBusinessLocation location, JsonObject fields, DateTimeOffset createdAt)
    {
        Id = id;
        Location = location;
        Fields = fields;
        CreatedAt = UpdatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the location.</summary>
    public EmulatedBusinessLocation Location { get; }

    /// <summary>Gets the resource name.</summary>
    public string Name => $"{Location.LongName}/localPosts/{Id}";

    /// <summary>Gets the text.</summary>
    public string Summary => Fields["summary"]?.GetValue<string>() ?? "";

    /// <summary>Gets the topic: <c>STANDARD</c>, <c>EVENT</c>, <c>OFFER</c> or <c>ALERT</c>.</summary>
    public string TopicType => Fields["topicType"]!.GetValue<string>();

    /// <summary>Gets the addresses of its media.</summary>
    public IReadOnlyList<string> MediaUrls => (Fields["media"] as JsonArray)?.Select(m => m!["sourceUrl"]!.GetValue<string>()).ToList() ?? [];

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets when it was changed last.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>Gets when it is to be published; null publishes at once.</summary>
    public DateTimeOffset? ScheduledTime { get; internal set; }

    /// <summary>Gets or sets whether the post ends <c>REJECTED</c>.</summary>
    public bool IsRejected { get; set; }

    internal DateTimeOffset ProcessingEnds { get; set; }

    internal JsonObject Fields { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;

    internal string StateAt(DateTimeOffset now) =>
        ScheduledTime > now ? "SCHEDULED"
        : now < ProcessingEnds ? "PROCESSING"
        : IsRejected ? "REJECTED"
        : Fields["event"]?["recurrenceInfo"] is null ? "LIVE" : "RECURRING";
}
