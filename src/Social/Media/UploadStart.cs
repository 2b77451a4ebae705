namespace Social.Media;

/// <summary>What a network is told when an upload begins.</summary>
public sealed record UploadStart
{
    /// <summary>Gets the account.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>Gets the media's length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Gets the MIME type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Gets the kind.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>Gets the file name, or null.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets how it will be cut, unless the session's answer demands another size.</summary>
    public required ChunkPlan Plan { get; init; }
}
