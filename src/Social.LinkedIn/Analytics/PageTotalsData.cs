namespace Social.LinkedIn;

/// <summary>What is counted of a page.</summary>
internal sealed class PageTotalsData
{
    public Dictionary<string, PageViewsData>? Views { get; set; }
}
