using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A business that a user has a role in.</summary>
internal sealed class BusinessData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }
}
