using Social.Pipeline;

namespace Social.TikTok;

/// <summary>The routes of the API for Business.</summary>
internal static class BusinessRoutes
{
    private const string Base = "/open_api/v1.3";

    private static readonly CredentialKind[] Ads = [TikTokAuthorization.Ads];
    private static readonly CredentialKind[] Accounts = [CredentialKind.Business];

    public static readonly SocialRoute TokenInfo = new("business.token_info", HttpMethod.Post, Base + "/tt_user/token_info/get/") { Kind = RouteKind.Read, Host = TikTokOptions.BusinessHostName, Credentials = Accounts };

    public static readonly SocialRoute Advertisers = Read("ads.advertisers", "/oauth2/advertiser/get/", Ads);
    public static readonly SocialRoute Campaigns = Read("ads.campaigns", "/campaign/get/", Ads);
    public static readonly SocialRoute Report = Read("ads.report", "/report/integrated/get/", Ads);
    public static readonly SocialRoute Trending = Read("ads.trending", "/discovery/trending_list/", Ads);
    public static readonly SocialRoute Comments = Read("business.comments", "/business/comment/list/", Accounts);

    private static SocialRoute Read(string name, string path, CredentialKind[] credentials) => new(name, HttpMethod.Get, Base + path) { Host = TikTokOptions.BusinessHostName, Credentials = credentials };
}
