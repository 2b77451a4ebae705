namespace Social.LinkedIn;

/// <summary>An organization on LinkedIn.</summary>
public sealed record LinkedInOrganization
{
    /// <summary>Gets its URN, <c>urn:li:organization:{number}</c>.</summary>
    public required string Urn { get; init; }

    /// <summary>Gets its name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the name in its page's address, or null.</summary>
    public string? VanityName { get; init; }

    /// <summary>Gets its description, or null; administrators see it.</summary>
    public string? Description { get; init; }

    /// <summary>Gets its website as written, or null.</summary>
    public string? Website { get; init; }

    /// <summary>Gets <c>NONE</c>, <c>BRAND</c> or <c>SCHOOL</c>; or null. An open set.</summary>
    public string? PrimaryType { get; init; }

    /// <summary>Gets its legal form in LinkedIn's words, or null.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>Gets how many work there in LinkedIn's words (<c>SIZE_2_TO_10</c>), or null.</summary>
    public string? StaffCountRange { get; init; }

    /// <summary>Gets the URN of its logo, or null.</summary>
    public string? LogoUrn { get; init; }

    internal static LinkedInOrganization Of(string id, OrganizationData data) => new()
    {
        Urn = id.StartsWith("urn:", StringComparison.Ordinal) ? id : LinkedInUrn.Organization(id).ToString(),
        Name = data.LocalizedName,
        VanityName = data.VanityName,
        Description = data.LocalizedDescription,
        Website = data.LocalizedWebsite,
        PrimaryType = data.PrimaryOrganizationType,
        OrganizationType = data.OrganizationType,
        StaffCountRange = data.StaffCountRange,
        LogoUrn = data.LogoV2?.Original ?? data.LogoV2?.Cropped,
    };
}
