namespace Social.Twitter;

/// <summary>The body of <c>POST</c> and <c>DELETE /2/media/subtitles</c>. The category is in CamelCase here, unlike in uploads.</summary>
internal sealed record SubtitlesRequest
{
    public required string Id { get; init; }

    public required string MediaCategory { get; init; }

    /// <summary>Gets the file to add; null when deleting.</summary>
    public SubtitlesData? Subtitles { get; init; }

    /// <summary>Gets the language to delete; null when adding.</summary>
    public string? LanguageCode { get; init; }
}
