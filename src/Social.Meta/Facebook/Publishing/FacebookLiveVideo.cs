namespace Social.Meta;

/// <summary>A live video of a Page. Its id is not the id of the video that it leaves behind.</summary>
public sealed record FacebookLiveVideo
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets Facebook's word: <c>UNPUBLISHED</c>, <c>LIVE</c>, <c>LIVE_STOPPED</c>, <c>PROCESSING</c>, <c>VOD</c>, …; or null. An open set.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Gets where to stream to over TLS, key included: whoever has it can broadcast. Good for 24 hours; null when Facebook does not say.</summary>
    public Secret? StreamUrl { get; init; }

    /// <summary>Gets the address where people see it, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the video that it is kept as, or null.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets how many watch, or null.</summary>
    public long? Viewers { get; init; }

    /// <summary>Gets when the broadcast began, or null.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}
