namespace Social;

/// <summary>Media that a network holds under an id until a post uses it.</summary>
public sealed record UploadedMedia
{
    /// <summary>Gets the account that uploaded it.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>Gets the network's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the network's second key where it has one (X: <c>media_key</c>), or null.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the kind.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Gets the size in bytes, or null.</summary>
    public long? Length { get; init; }

    /// <summary>Gets until when a post may use it, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
