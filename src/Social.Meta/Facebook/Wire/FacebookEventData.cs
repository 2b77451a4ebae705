using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>An event as Facebook sends it.</summary>
internal sealed class FacebookEventData
{
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? StartTime { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? EndTime { get; set; }

    public FacebookNodeData? Place { get; set; }

    public bool? IsCanceled { get; set; }
}
