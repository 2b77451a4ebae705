namespace Social.Media;

/// <summary>A network's place to upload to.</summary>
public sealed record UploadSession
{
    /// <summary>Gets the network's id or URL of the upload.</summary>
    public required Secret Id { get; init; }

    /// <summary>Gets until when it can be used, or null when the network does not say.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the size of a part that the network demands in its answer, or null to cut by the rules.</summary>
    public int? ChunkSize { get; init; }

    /// <summary>Gets what else the network needs (URLs of parts, tags, keys), by name. Names that begin with <c>upload.</c> are the runner's.</summary>
    public IReadOnlyDictionary<string, string> State { get; init; } = new Dictionary<string, string>();
}
