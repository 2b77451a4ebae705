using System.Text.Json;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Campaigns of an advertiser.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TikTokCampaigns
{
    private readonly BusinessCalls _calls;

    internal TikTokCampaigns(BusinessCalls calls) => _calls = calls;

    /// <summary>Lists campaigns, 1 to 1,000 a page: <c>GET /campaign/get/</c>.</summary>
    /// <param name="advertiser">The advertiser's account; its id is the advertiser's.</param>
    /// <param name="query">Which, or null for all.</param>
    public SocialPageable<TikTokCampaign> List(AccountKey advertiser, TikTokCampaignQuery? query = null)
    {
        CampaignFilter filter = new()
        {
            CampaignIds = query?.CampaignIds,
            CampaignName = query?.CampaignName,
            ObjectiveType = query?.ObjectiveType,
            PrimaryStatus = query?.PrimaryStatus,
        };
        string? filtering = query is { CampaignIds: null, CampaignName: null, ObjectiveType: null, PrimaryStatus: null } or null ? null : JsonSerializer.Serialize(filter, TikTokJsonContext.Default.CampaignFilter);
        return _calls.List(
            BusinessRoutes.Campaigns,
            advertiser,
            () => RoutePath.Of(BusinessRoutes.Campaigns).Add("advertiser_id", advertiser.Id).Add("filtering", filtering).Add("fields", BusinessCalls.Json(query?.Fields)),
            TikTokJsonContext.Default.BusinessEnvelopeBusinessPageDataCampaignData,
            TikTokCampaign.Of);
    }
}
