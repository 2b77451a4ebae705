using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>A comment as Instagram sends it.</summary>
internal sealed class InstagramCommentData
{
    [JsonRequired]
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    public string? Text { get; set; }

    [JsonConverter(typeof(GraphTimeConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    public string? Username { get; set; }

    public InstagramIdData? From { get; set; }

    /// <summary>Gets the author, only where that is the account that asks.</summary>
    public InstagramIdData? User { get; set; }

    public long? LikeCount { get; set; }

    public bool? Hidden { get; set; }

    [JsonConverter(typeof(GraphIdConverter))]
    public string? ParentId { get; set; }

    public InstagramIdData? Media { get; set; }

    public GraphPage<InstagramCommentData>? Replies { get; set; }
}
