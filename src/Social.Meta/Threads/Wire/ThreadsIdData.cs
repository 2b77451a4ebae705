using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A post or user that another names.</summary>
internal sealed class ThreadsIdData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }
}
