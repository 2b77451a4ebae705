namespace Social.LinkedIn;

/// <summary>A link, image or video of a legacy post.</summary>
public sealed record LinkedInLegacyMedia
{
    /// <summary>Gets the URN of an uploaded asset, <c>urn:li:digitalmediaAsset:…</c>; null for a link.</summary>
    public string? AssetUrn { get; init; }

    /// <summary>Gets the link, or null for an asset.</summary>
    public Uri? OriginalUrl { get; init; }

    /// <summary>Gets the title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; init; }
}
