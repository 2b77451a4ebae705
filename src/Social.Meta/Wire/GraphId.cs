using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>The answer to what makes something: its id.</summary>
internal sealed class GraphId
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? PostId { get; set; }

    /// <summary>Gets where bytes go, where they follow.</summary>
    public string? Uri { get; set; }
}
