using System.Text.Json.Serialization;

namespace Social.TikTok;

internal sealed class AdvertiserData
{
    [JsonConverter(typeof(IdConverter))]
    public string AdvertiserId { get; set; } = string.Empty;

    public string? AdvertiserName { get; set; }
}
