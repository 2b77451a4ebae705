using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>What Facebook answers to the steps of a video's upload.</summary>
internal sealed class FacebookUploadData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? VideoId { get; set; }

    public string? UploadUrl { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? UploadSessionId { get; set; }

    public long? StartOffset { get; set; }

    public long? EndOffset { get; set; }
}
