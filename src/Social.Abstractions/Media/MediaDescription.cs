namespace Social;

/// <summary>What media is, told from its first bytes and not from its name.</summary>
public sealed record MediaDescription
{
    /// <summary>Gets the length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Gets the MIME type that the bytes show, or null when they show none that is known.</summary>
    public string? SniffedType { get; init; }

    /// <summary>Gets the MIME type that was declared or that the name suggests, or null.</summary>
    public string? DeclaredType { get; init; }

    /// <summary>Gets the MIME type to send: what the bytes show, else what was declared; or null.</summary>
    public string? ContentType => SniffedType ?? DeclaredType;

    /// <summary>Gets the kind; default when unknown.</summary>
    public MediaKind Kind { get; init; }
}
