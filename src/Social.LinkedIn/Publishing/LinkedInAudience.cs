namespace Social.LinkedIn;

/// <summary>Whom of an organization's followers a post is shown to: those who match every facet that is given. All are URNs of LinkedIn's.</summary>
public sealed record LinkedInAudience
{
    /// <summary>Gets places, <c>urn:li:geo:…</c>.</summary>
    public IReadOnlyList<string>? GeoLocations { get; init; }

    /// <summary>Gets industries, <c>urn:li:industry:…</c>.</summary>
    public IReadOnlyList<string>? Industries { get; init; }

    /// <summary>Gets functions, <c>urn:li:function:…</c>.</summary>
    public IReadOnlyList<string>? JobFunctions { get; init; }

    /// <summary>Gets seniorities, <c>urn:li:seniority:…</c>.</summary>
    public IReadOnlyList<string>? Seniorities { get; init; }

    /// <summary>Gets sizes of company, such as <c>SIZE_2_TO_10</c>.</summary>
    public IReadOnlyList<string>? StaffCountRanges { get; init; }

    /// <summary>Gets degrees, <c>urn:li:degree:…</c>.</summary>
    public IReadOnlyList<string>? Degrees { get; init; }

    /// <summary>Gets fields of study, <c>urn:li:fieldOfStudy:…</c>.</summary>
    public IReadOnlyList<string>? FieldsOfStudy { get; init; }

    /// <summary>Gets schools, <c>urn:li:organization:…</c>.</summary>
    public IReadOnlyList<string>? Schools { get; init; }

    /// <summary>Gets employers, <c>urn:li:organization:…</c>.</summary>
    public IReadOnlyList<string>? Organizations { get; init; }
}
