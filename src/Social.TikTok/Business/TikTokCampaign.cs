using System.Text.Json;

namespace Social.TikTok;

/// <summary>A campaign.</summary>
public sealed record TikTokCampaign
{
    /// <summary>Gets the id.</summary>
    public required string CampaignId { get; init; }

    /// <summary>Gets the advertiser's id, or null.</summary>
    public string? AdvertiserId { get; init; }

    /// <summary>Gets the name, or null.</summary>
    public string? CampaignName { get; init; }

    /// <summary>Gets TikTok's word of the objective, or null.</summary>
    public string? ObjectiveType { get; init; }

    /// <summary>Gets TikTok's word of whether it is switched on, or null.</summary>
    public string? OperationStatus { get; init; }

    /// <summary>Gets TikTok's word of the status, or null.</summary>
    public string? SecondaryStatus { get; init; }

    /// <summary>Gets the budget in the advertiser's currency, or null.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Gets TikTok's word of how the budget is spent, or null.</summary>
    public string? BudgetMode { get; init; }

    /// <summary>Gets when it was made, as TikTok writes it, or null.</summary>
    public string? CreateTime { get; init; }

    /// <summary>Gets when it was changed, as TikTok writes it, or null.</summary>
    public string? ModifyTime { get; init; }

    /// <summary>Gets members that this version does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();

    internal static TikTokCampaign Of(CampaignData data) => new()
    {
        CampaignId = data.CampaignId,
        AdvertiserId = data.AdvertiserId,
        CampaignName = data.CampaignName,
        ObjectiveType = data.ObjectiveType,
        OperationStatus = data.OperationStatus,
        SecondaryStatus = data.SecondaryStatus,
        Budget = data.Budget,
        BudgetMode = data.BudgetMode,
        CreateTime = data.CreateTime,
        ModifyTime = data.ModifyTime,
        More = data.More ?? [],
    };
}
