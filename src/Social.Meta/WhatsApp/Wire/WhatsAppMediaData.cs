using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Media as Meta describes it.</summary>
internal sealed class WhatsAppMediaData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Url { get; set; }

    public string? MimeType { get; set; }

    public string? Sha256 { get; set; }

    public long? FileSize { get; set; }
}
