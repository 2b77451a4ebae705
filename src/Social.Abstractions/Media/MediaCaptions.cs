namespace Social;

/// <summary>Captions of a video in one language.</summary>
public sealed record MediaCaptions
{
    /// <summary>Gets the file, SubRip or WebVTT.</summary>
    public required MediaSource Source { get; init; }

    /// <summary>Gets the language, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Gets the name that viewers choose it by, or null for the language's own.</summary>
    public string? DisplayName { get; init; }
}
