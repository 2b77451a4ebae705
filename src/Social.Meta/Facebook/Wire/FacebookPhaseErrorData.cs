using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>Why a phase failed.</summary>
internal sealed class FacebookPhaseErrorData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Code { get; set; }

    public string? Message { get; set; }
}
