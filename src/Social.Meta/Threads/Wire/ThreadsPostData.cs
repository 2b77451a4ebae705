using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A post as Threads sends it.</summary>
internal sealed class ThreadsPostData
{
    // Threads answers the id whatever the mask; what has none is not a post, and no answer to take for one.
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? MediaType { get; set; }

    public string? MediaUrl { get; set; }

    public string? ThumbnailUrl { get; set; }

    public string? Permalink { get; set; }

    public ThreadsIdData? Owner { get; set; }

    public string? Username { get; set; }

    public string? Text { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    public GraphPage<ThreadsPostData>? Children { get; set; }

    public ThreadsIdData? QuotedPost { get; set; }

    public ThreadsIdData? RepostedPost { get; set; }

    public ThreadsIdData? RootPost { get; set; }

    public ThreadsIdData? RepliedTo { get; set; }

    public bool? IsReply { get; set; }

    public string? HideStatus { get; set; }

    public string? AltText { get; set; }

    public string? LinkAttachmentUrl { get; set; }

    public string? TopicTag { get; set; }
}
