namespace Social.LinkedIn;

/// <summary>Statistics of an organization's followers: by facet over all time, or gains of a step.</summary>
internal sealed class FollowerStatisticsData
{
    public TimeRangeData? TimeRange { get; set; }

    public FollowerGainsData? FollowerGains { get; set; }

    public IReadOnlyList<FollowerFacetData>? FollowerCountsByAssociationType { get; set; }

    public IReadOnlyList<FollowerFacetData>? FollowerCountsBySeniority { get; set; }

    public IReadOnlyList<FollowerFacetData>? FollowerCountsByIndustry { get; set; }

    public IReadOnlyList<FollowerFacetData>? FollowerCountsByFunction { get; set; }

    public IReadOnlyList<FollowerFacetData>? FollowerCountsByStaffCountRange { get; set; }

    public IReadOnlyList<FollowerFacetData>? FollowerCountsByGeoCountry { get; set; }

    public IReadOnlyList<FollowerFacetData>? FollowerCountsByGeo { get; set; }
}
