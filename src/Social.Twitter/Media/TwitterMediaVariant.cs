namespace Social.Twitter;

/// <summary>One encoding of a video.</summary>
public sealed record TwitterMediaVariant
{
    /// <summary>Gets the bits per second, or null where they vary.</summary>
    public long? BitRate { get; init; }

    /// <summary>Gets the MIME type, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the address, or null.</summary>
    public Uri? Url { get; init; }
}
