using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>The Instagram account that is linked to a Page.</summary>
internal sealed class MetaLinkedAccountData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Username { get; set; }

    public string? Name { get; set; }
}
