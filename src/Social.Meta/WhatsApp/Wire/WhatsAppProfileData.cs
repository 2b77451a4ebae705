namespace Social.Meta;

/// <summary>A business profile as Meta sends it; one document nests it in <c>business_profile</c>.</summary>
internal sealed class WhatsAppProfileData
{
    public string? About { get; set; }

    public string? Address { get; set; }

    public string? Description { get; set; }

    public string? Email { get; set; }

    public string? ProfilePictureUrl { get; set; }

    public IReadOnlyList<string>? Websites { get; set; }

    public string? Vertical { get; set; }

    public WhatsAppProfileData? BusinessProfile { get; set; }
}
