using System.Text.Json.Serialization;

namespace Social.TikTok;

internal sealed class ResearchCommentData
{
    [JsonConverter(typeof(IdConverter))]
    public string Id { get; set; } = string.Empty;

    [JsonConverter(typeof(IdConverter))]
    public string? VideoId { get; set; }

    [JsonConverter(typeof(IdConverter))]
    public string? ParentCommentId { get; set; }

    public string? Text { get; set; }

    public long? LikeCount { get; set; }

    public long? ReplyCount { get; set; }

    public long? CreateTime { get; set; }
}
