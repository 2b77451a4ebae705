namespace Social.Testing;

/// <summary>A photo or video of a location.</summary>
public sealed class EmulatedBusinessMedia
{
    internal EmulatedBusinessMedia(string id, EmulatedBusinessLocation location, string mediaFormat, string? category, DateTimeOffset createdAt)
    {
        Id = id;
        Location = location;
        MediaFormat = mediaFormat;
        Category = category;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the location.</summary>
    public EmulatedBusinessLocation Location { get; }

    /// <summary>Gets the resource name.</summary>
    public string Name => $"{Location.LongName}/media/{Id}";

    /// <summary>Gets the format: <c>PHOTO</c> or <c>VIDEO</c>.</summary>
    public string MediaFormat { get; }

    /// <summary>Gets the category, such as <c>INTERIOR</c>.</summary>
    public string? Category { get; internal set; }

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the address it was fetched from; null when its bytes were uploaded.</summary>
    public string? SourceUrl { get; internal init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; internal init; }

    /// <summary>Gets the SHA-256 of the bytes in lower-case hex; null when they were not seen.</summary>
    public string? Sha256 { get; internal init; }

    /// <summary>Gets the size in bytes; 0 when they were not seen.</summary>
    public long Size { get; internal init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
