using Social.Pipeline;

namespace Social.Google;

/// <summary>The routes of metrics.</summary>
internal static class PerformanceRoutes
{
    public static readonly SocialRoute Daily = BusinessRoute.Make(
        "locations.fetchMultiDailyMetricsTimeSeries", HttpMethod.Get, "/v1/locations/{}:fetchMultiDailyMetricsTimeSeries", GoogleBusinessOptions.Performance, BusinessLimits.Performance, cache: ReadKind.Metrics);

    public static readonly SocialRoute Keywords = BusinessRoute.Make(
        "locations.searchkeywords.impressions.monthly.list", HttpMethod.Get, "/v1/locations/{}/searchkeywords/impressions/monthly", GoogleBusinessOptions.Performance, BusinessLimits.Performance, cache: ReadKind.Metrics);
}
