namespace Social;

/// <summary>A point from which an upload can go on, in this or another process.</summary>
/// <remarks>It can hold signed URLs: its text form is a secret, and <see cref="ToString"/> does not show it.</remarks>
public sealed record UploadCheckpoint
{
    /// <summary>Gets the account that uploads.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>Gets the network's id or session of the upload.</summary>
    public required Secret Session { get; init; }

    /// <summary>Gets the media's length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Gets the media's fingerprint: SHA-256 over its length and samples of its bytes, in hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Gets the media's MIME type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Gets the size of a part in bytes.</summary>
    public required int ChunkSize { get; init; }

    /// <summary>Gets how many bytes, from the beginning, the network has taken.</summary>
    public required long BytesSent { get; init; }

    /// <summary>Gets the kind of the media.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Gets until when the upload can go on, or null when nobody said.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets what else the network needs to go on (part tags, keys), by name; secret like the rest.</summary>
    public IReadOnlyDictionary<string, string> State { get; init; } = NoState;

    private static readonly IReadOnlyDictionary<string, string> NoState = new Dictionary<string, string>();

    /// <summary>Returns the text form, a secret.</summary>
    public Secret Serialize() => CheckpointText.Write(this);

    /// <summary>Reads the text form.</summary>
    /// <param name="text">What <see cref="Serialize"/> returned.</param>
    /// <exception cref="SocialMediaException">The text is not a checkpoint, is damaged, or is of an unknown version.</exception>
    public static UploadCheckpoint Parse(Secret text) => CheckpointText.Read(text);

    /// <summary>Returns account and position, no secret.</summary>
    public override string ToString() => $"{Account}: {BytesSent} of {Length} bytes";
}
