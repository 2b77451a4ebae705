namespace Social.YouTube;

/// <summary>How a channel presents itself.</summary>
public sealed record ChannelBrandingSettings
{
    /// <summary>Gets its texts.</summary>
    public ChannelBranding? Channel { get; init; }

    /// <summary>Gets its banner.</summary>
    public ChannelBrandingImage? Image { get; init; }
}
