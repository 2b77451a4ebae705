namespace Social.Google;

/// <summary>A search keyword.</summary>
internal sealed class SearchKeywordData
{
    public string? SearchKeyword { get; set; }

    public InsightsValueData? InsightsValue { get; set; }
}
