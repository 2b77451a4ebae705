using System.Text.Json.Serialization;

namespace Social.TikTok;

internal sealed class TrendData
{
    [JsonConverter(typeof(IdConverter))]
    public string? HashtagId { get; set; }

    public string? HashtagName { get; set; }

    public long? Posts { get; set; }

    public long? PostsGlobalLifetime { get; set; }

    public long? Views { get; set; }

    public long? ViewsGlobalLifetime { get; set; }

    public int? RankPosition { get; set; }

    public int? RankChange { get; set; }
}
