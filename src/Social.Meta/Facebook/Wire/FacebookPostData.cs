using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A post as Facebook sends it.</summary>
internal sealed class FacebookPostData
{
    // Facebook answers the id whatever the mask; what has none is not a post, and no answer to take for one.
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Message { get; set; }

    public string? Story { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? CreatedTime { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? ScheduledPublishTime { get; set; }

    public string? PermalinkUrl { get; set; }

    public string? FullPicture { get; set; }

    public bool? IsPublished { get; set; }

    public bool? IsHidden { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? ParentId { get; set; }

    public FacebookNodeData? From { get; set; }

    public FacebookCountData? Shares { get; set; }

    public GraphPage<FacebookAttachmentData>? Attachments { get; set; }

    public GraphPage<FacebookNodeData>? Comments { get; set; }

    public GraphPage<FacebookNodeData>? Reactions { get; set; }
}
