using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A container as Threads (<c>status</c>, <c>error_message</c>) and Instagram (<c>status_code</c>, and a sentence in <c>status</c>) show it.</summary>
internal sealed class ContainerData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Status { get; set; }

    public string? StatusCode { get; set; }

    public string? ErrorMessage { get; set; }

    public VideoStatusData? VideoStatus { get; set; }
}
