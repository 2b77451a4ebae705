using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A story as Facebook lists it.</summary>
internal sealed class FacebookStoryData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? PostId { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? MediaId { get; set; }

    public string? MediaType { get; set; }

    public string? Status { get; set; }

    public string? Url { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? CreationTime { get; set; }
}
