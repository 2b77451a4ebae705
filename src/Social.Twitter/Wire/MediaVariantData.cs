namespace Social.Twitter;

/// <summary>One encoding of a video.</summary>
internal sealed record MediaVariantData
{
    public long? BitRate { get; set; }

    public string? ContentType { get; set; }

    public string? Url { get; set; }
}
