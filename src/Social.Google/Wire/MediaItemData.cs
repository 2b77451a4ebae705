namespace Social.Google;

/// <summary>A photo or video as Google writes it, and as it is written to Google.</summary>
internal sealed class MediaItemData
{
    public string? Name { get; set; }

    public string? MediaFormat { get; set; }

    public LocationAssociationData? LocationAssociation { get; set; }

    public string? SourceUrl { get; set; }

    public MediaDataRefData? DataRef { get; set; }

    public string? Description { get; set; }

    public string? GoogleUrl { get; set; }

    public string? ThumbnailUrl { get; set; }

    public string? CreateTime { get; set; }

    public DimensionsData? Dimensions { get; set; }

    public AttributionData? Attribution { get; set; }
}
