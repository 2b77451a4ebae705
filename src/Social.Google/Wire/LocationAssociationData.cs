namespace Social.Google;

/// <summary>What a photo or video shows.</summary>
internal sealed class LocationAssociationData
{
    public string? Category { get; set; }

    public string? PriceListItemId { get; set; }
}
