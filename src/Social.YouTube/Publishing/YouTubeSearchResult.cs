namespace Social.YouTube;

/// <summary>What a search found.</summary>
public sealed record YouTubeSearchResult
{
    /// <summary>Gets which video, channel or playlist it is.</summary>
    public YouTubeResourceId? Id { get; init; }

    /// <summary>Gets what it is about. Titles are HTML-escaped by YouTube.</summary>
    public SearchResultSnippet? Snippet { get; init; }
}
