using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>A video as the Research API sends it: ids are numbers beyond a double.</summary>
internal sealed class ResearchVideoData
{
    [JsonConverter(typeof(IdConverter))]
    public string Id { get; set; } = string.Empty;

    public string? VideoDescription { get; set; }

    public long? CreateTime { get; set; }

    public string? RegionCode { get; set; }

    public string? Username { get; set; }

    [JsonConverter(typeof(IdConverter))]
    public string? MusicId { get; set; }

    [JsonConverter(typeof(IdConverter))]
    public string? PlaylistId { get; set; }

    public IReadOnlyList<string>? HashtagNames { get; set; }

    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string>? EffectIds { get; set; }

    public string? VoiceToText { get; set; }

    public double? VideoDuration { get; set; }

    public long? ShareCount { get; set; }

    public long? ViewCount { get; set; }

    public long? LikeCount { get; set; }

    public long? CommentCount { get; set; }

    public long? FavoritesCount { get; set; }

    public long? FavouritesCount { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
