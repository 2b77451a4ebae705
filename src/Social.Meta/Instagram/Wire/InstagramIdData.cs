using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>An account or comment that another object names.</summary>
internal sealed class InstagramIdData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Username { get; set; }
}
