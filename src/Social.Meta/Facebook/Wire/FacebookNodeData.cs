using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Somebody or something that another names.</summary>
internal sealed class FacebookNodeData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }
}
