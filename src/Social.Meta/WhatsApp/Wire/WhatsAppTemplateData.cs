using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A template as Meta sends it.</summary>
internal sealed class WhatsAppTemplateData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Language { get; set; }

    public string? Status { get; set; }

    public string? Category { get; set; }

    public string? ParameterFormat { get; set; }

    public string? RejectedReason { get; set; }

    public JsonElement QualityScore { get; set; }

    public JsonElement Components { get; set; }
}
