namespace Social.Google;

/// <summary>What Google knows of a location. False values are left out.</summary>
internal sealed class LocationMetadataData
{
    public bool? HasGoogleUpdated { get; set; }

    public bool? HasPendingEdits { get; set; }

    public bool? HasVoiceOfMerchant { get; set; }

    public string? PlaceId { get; set; }

    public string? MapsUri { get; set; }

    public string? NewReviewUri { get; set; }
}
