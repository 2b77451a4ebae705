namespace Social.YouTube;

/// <summary>Language, name and state of a caption track.</summary>
public sealed record CaptionSnippet
{
    /// <summary>Gets the video's id.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets the language, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the name that viewers choose it by: at most 150 characters, empty for the language's own.</summary>
    public string? Name { get; init; }

    /// <summary>Gets whether viewers do not see it yet.</summary>
    public bool? IsDraft { get; init; }

    /// <summary>Gets <c>standard</c>, <c>ASR</c> or <c>forced</c>; read only.</summary>
    public string? TrackKind { get; init; }

    /// <summary>Gets <c>serving</c>, <c>syncing</c> or <c>failed</c>; read only.</summary>
    public string? Status { get; init; }

    /// <summary>Gets why it failed; read only.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Gets when it was last changed; read only.</summary>
    public DateTimeOffset? LastUpdated { get; init; }
}
