namespace Social.LinkedIn;

/// <summary>An organization's logo.</summary>
internal sealed class OrganizationLogoData
{
    public string? Original { get; set; }

    public string? Cropped { get; set; }
}
