namespace Social.TikTok;

/// <summary>What a post says of itself.</summary>
internal sealed class PostInfo
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? PrivacyLevel { get; set; }

    public bool? DisableDuet { get; set; }

    public bool? DisableStitch { get; set; }

    public bool? DisableComment { get; set; }

    public int? VideoCoverTimestampMs { get; set; }

    public bool? AutoAddMusic { get; set; }

    public bool? BrandContentToggle { get; set; }

    public bool? BrandOrganicToggle { get; set; }

    public bool? IsAigc { get; set; }
}
