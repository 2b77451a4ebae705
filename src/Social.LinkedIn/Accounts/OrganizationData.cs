namespace Social.LinkedIn;

/// <summary>An organization, in the administrator's view or the limited one of everyone else.</summary>
internal sealed class OrganizationData
{
    public long? Id { get; set; }

    public string? LocalizedName { get; set; }

    public string? VanityName { get; set; }

    public string? LocalizedDescription { get; set; }

    public string? LocalizedWebsite { get; set; }

    public string? PrimaryOrganizationType { get; set; }

    public string? OrganizationType { get; set; }

    public string? StaffCountRange { get; set; }

    public OrganizationLogoData? LogoV2 { get; set; }
}
