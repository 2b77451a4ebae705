namespace Social.Meta;

/// <summary>Media that WhatsApp keeps.</summary>
public sealed record WhatsAppMediaInfo
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the MIME type, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the size in bytes, or null.</summary>
    public long? Length { get; init; }

    /// <summary>Gets the SHA-256 in lower-case hexadecimal, or null.</summary>
    public string? Sha256 { get; init; }

    internal Uri? Address { get; init; }
}
