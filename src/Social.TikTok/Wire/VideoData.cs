using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>A video as the Display API sends it.</summary>
internal sealed class VideoData
{
    [JsonConverter(typeof(IdConverter))]
    public string Id { get; set; } = string.Empty;

    public long? CreateTime { get; set; }

    public string? CoverImageUrl { get; set; }

    public string? ShareUrl { get; set; }

    public string? VideoDescription { get; set; }

    public string? Title { get; set; }

    public double? Duration { get; set; }

    public int? Height { get; set; }

    public int? Width { get; set; }

    public string? EmbedHtml { get; set; }

    public string? EmbedLink { get; set; }

    public long? LikeCount { get; set; }

    public long? CommentCount { get; set; }

    public long? ShareCount { get; set; }

    public long? ViewCount { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
