namespace Social;

/// <summary>Media of a post: where its bytes are, or the id it was uploaded under, and what belongs to it.</summary>
/// <remarks>A <see cref="MediaSource"/> or an <see cref="UploadedMedia"/> converts to an attachment.</remarks>
public sealed record MediaAttachment
{
    /// <summary>Gets where the bytes are; null only when <see cref="Uploaded"/> is given.</summary>
    public MediaSource? Source { get; init; }

    /// <summary>Gets the media as uploaded before, or null to upload it.</summary>
    public UploadedMedia? Uploaded { get; init; }

    /// <summary>Gets the kind, or default to tell it from the bytes.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Gets the text for those who cannot see it, or null.</summary>
    public string? AltText { get; init; }

    /// <summary>Gets the cover of a video, or null.</summary>
    public MediaSource? Cover { get; init; }

    /// <summary>Gets the captions of a video.</summary>
    public IReadOnlyList<MediaCaptions> Captions { get; init; } = [];

    /// <summary>Makes an attachment of a source.</summary>
    /// <param name="source">The source.</param>
    public static implicit operator MediaAttachment(MediaSource source) => new() { Source = source };

    /// <summary>Makes an attachment of media that was uploaded before.</summary>
    /// <param name="uploaded">The media.</param>
    public static implicit operator MediaAttachment(UploadedMedia uploaded) => new() { Uploaded = uploaded };
}
