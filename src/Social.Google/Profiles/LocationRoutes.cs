using Social.Pipeline;

namespace Social.Google;

/// <summary>The routes of locations.</summary>
internal static class LocationRoutes
{
    public static readonly SocialRoute Get = BusinessRoute.Make(
        "locations.get", HttpMethod.Get, "/v1/locations/{}", GoogleBusinessOptions.Information, BusinessLimits.Information, cache: ReadKind.Profile);

    public static readonly SocialRoute Patch = BusinessRoute.Of(
        GoogleBusinessOptions.Information, "locations.patch", HttpMethod.Patch, "/v1/locations/{}", BusinessLimits.Information, BusinessLimits.EditsOfProfile, BusinessLimits.EditsPerDay);

    public static readonly SocialRoute VoiceOfMerchant = BusinessRoute.Of(
        GoogleBusinessOptions.Verifications, "locations.getVoiceOfMerchantState", HttpMethod.Get, "/v1/locations/{}/VoiceOfMerchantState", BusinessLimits.Verifications);
}
