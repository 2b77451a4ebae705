namespace Social.Google;

/// <summary>Who made a photo or video.</summary>
internal sealed class AttributionData
{
    public string? ProfileName { get; set; }

    public string? ProfilePhotoUrl { get; set; }

    public string? TakedownUrl { get; set; }

    public string? ProfileUrl { get; set; }
}
