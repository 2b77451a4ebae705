namespace Social.Twitter;

/// <summary>One encoding of a video.</summary>
internal sealed record MediaVariantData
{
    public long? BitRate { get; init; }

    public string? ContentType { get; init; }

    public string? Url { get; init; }
}
