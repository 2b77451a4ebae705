using Social.Pipeline;

namespace Social.Google;

/// <summary>The routes of accounts and their locations.</summary>
internal static class BusinessDirectoryRoutes
{
    public static readonly SocialRoute Accounts = BusinessRoute.Of(GoogleBusinessOptions.AccountManagement, "accounts.list", HttpMethod.Get, "/v1/accounts", BusinessLimits.AccountManagement);

    public static readonly SocialRoute Locations = BusinessRoute.Of(GoogleBusinessOptions.Information, "accounts.locations.list", HttpMethod.Get, "/v1/accounts/{}/locations", BusinessLimits.Information);
}
