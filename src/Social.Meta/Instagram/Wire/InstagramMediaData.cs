using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A medium as Instagram sends it. Counts and addresses can be missing without an error: hidden by the owner, or taken down.</summary>
internal sealed class InstagramMediaData
{
    // Meta answers the id whatever the mask; what has none is not a medium, and no answer to take for one.
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Caption { get; set; }

    public string? MediaType { get; set; }

    public string? MediaProductType { get; set; }

    public string? MediaUrl { get; set; }

    public string? ThumbnailUrl { get; set; }

    public string? Permalink { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    public string? Username { get; set; }

    public InstagramIdData? Owner { get; set; }

    public long? LikeCount { get; set; }

    public long? CommentsCount { get; set; }

    public long? ViewCount { get; set; }

    public bool? IsCommentEnabled { get; set; }

    public string? AltText { get; set; }

    public GraphPage<InstagramMediaData>? Children { get; set; }
}
