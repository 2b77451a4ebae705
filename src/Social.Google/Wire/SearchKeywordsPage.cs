namespace Social.Google;

/// <summary>A page of search keywords.</summary>
internal sealed class SearchKeywordsPage
{
    public List<SearchKeywordData>? SearchKeywordsCounts { get; set; }

    public string? NextPageToken { get; set; }
}
