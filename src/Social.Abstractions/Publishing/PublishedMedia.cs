namespace Social;

/// <summary>Media of a post as it stands on a network.</summary>
public sealed record PublishedMedia
{
    /// <summary>Gets the network's id or key.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Gets the address of the media, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the address of a preview image, or null.</summary>
    public Uri? PreviewUrl { get; init; }

    /// <summary>Gets the alternative text, or null.</summary>
    public string? AltText { get; init; }

    /// <summary>Gets the width in pixels, or null.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels, or null.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the duration, or null.</summary>
    public TimeSpan? Duration { get; init; }
}
