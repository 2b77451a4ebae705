using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.TikTok;

internal sealed class CampaignData
{
    [JsonConverter(typeof(IdConverter))]
    public string CampaignId { get; set; } = string.Empty;

    [JsonConverter(typeof(IdConverter))]
    public string? AdvertiserId { get; set; }

    public string? CampaignName { get; set; }

    public string? ObjectiveType { get; set; }

    public string? OperationStatus { get; set; }

    public string? SecondaryStatus { get; set; }

    public decimal? Budget { get; set; }

    public string? BudgetMode { get; set; }

    public string? CreateTime { get; set; }

    public string? ModifyTime { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
