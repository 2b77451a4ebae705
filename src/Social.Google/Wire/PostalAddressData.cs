namespace Social.Google;

/// <summary>The address of a location.</summary>
internal sealed class PostalAddressData
{
    public string? RegionCode { get; set; }

    public string? LanguageCode { get; set; }

    public string? PostalCode { get; set; }

    public string? AdministrativeArea { get; set; }

    public string? Locality { get; set; }

    public string? Sublocality { get; set; }

    public List<string>? AddressLines { get; set; }
}
