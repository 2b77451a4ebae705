namespace Social.YouTube;

/// <summary>One size of a picture.</summary>
public sealed record YouTubeThumbnail
{
    /// <summary>Gets the address.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the width in pixels, or null.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels, or null.</summary>
    public int? Height { get; init; }
}
