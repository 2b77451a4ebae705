using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>How many followers share one trait. Each facet has its own name for it.</summary>
internal sealed class FollowerFacetData
{
    public FollowerCountsData? FollowerCounts { get; set; }

    public string? AssociationType { get; set; }

    public string? Seniority { get; set; }

    public string? Industry { get; set; }

    public string? Function { get; set; }

    public string? StaffCountRange { get; set; }

    public string? Geo { get; set; }

    [JsonIgnore]
    public string Value => AssociationType ?? Seniority ?? Industry ?? Function ?? StaffCountRange ?? Geo ?? string.Empty;
}
