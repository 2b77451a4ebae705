namespace Social.Twitter;

/// <summary>Subtitles of a video in one language.</summary>
internal sealed record SubtitlesData
{
    public required string Id { get; init; }

    public required string LanguageCode { get; init; }

    public string? DisplayName { get; init; }
}
