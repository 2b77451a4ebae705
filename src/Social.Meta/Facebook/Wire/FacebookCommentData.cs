using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A comment as Facebook sends it.</summary>
internal sealed class FacebookCommentData
{
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Message { get; set; }

    public FacebookNodeData? From { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? CreatedTime { get; set; }

    public long? LikeCount { get; set; }

    public long? CommentCount { get; set; }

    public bool? IsHidden { get; set; }

    public FacebookNodeData? Parent { get; set; }

    public string? PermalinkUrl { get; set; }

    public bool? CanReplyPrivately { get; set; }
}
