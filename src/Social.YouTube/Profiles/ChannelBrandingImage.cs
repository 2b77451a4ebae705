namespace Social.YouTube;

/// <summary>The banner of a channel.</summary>
public sealed record ChannelBrandingImage
{
    /// <summary>Gets the address of the banner.</summary>
    public string? BannerExternalUrl { get; init; }
}
