using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The API for Business: campaigns, reports and trends of advertisers, comments of business accounts.</summary>
/// <remarks>
/// Thread-safe. Its accounts are connected apart (<see cref="TikTokAccounts.BusinessAppKey"/>): advertisers with <see cref="TikTokAccounts.AdsKind"/>, TikTok accounts with
/// <see cref="CredentialKind.Business"/>. Follows TikTok API for Business v1.3.
/// </remarks>
public sealed class TikTokBusiness
{
    internal TikTokBusiness(PlatformClient client)
    {
        BusinessCalls calls = new(client);
        Campaigns = new TikTokCampaigns(calls);
        Reports = new TikTokReports(calls);
        Trends = new TikTokTrends(calls);
        Comments = new TikTokBusinessComments(calls);
    }

    /// <summary>Gets campaigns.</summary>
    public TikTokCampaigns Campaigns { get; }

    /// <summary>Gets reports.</summary>
    public TikTokReports Reports { get; }

    /// <summary>Gets what is trending.</summary>
    public TikTokTrends Trends { get; }

    /// <summary>Gets the comments of business accounts.</summary>
    public TikTokBusinessComments Comments { get; }
}
