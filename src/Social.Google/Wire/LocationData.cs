namespace Social.Google;

/// <summary>A location as Google writes it.</summary>
internal sealed class LocationData
{
    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? StoreCode { get; set; }

    public string? LanguageCode { get; set; }

    public PhoneNumbersData? PhoneNumbers { get; set; }

    public CategoriesData? Categories { get; set; }

    public PostalAddressData? StorefrontAddress { get; set; }

    public string? WebsiteUri { get; set; }

    public OpenInfoData? OpenInfo { get; set; }

    public LocationMetadataData? Metadata { get; set; }

    public LocationProfileData? Profile { get; set; }

    public List<string>? Labels { get; set; }
}
