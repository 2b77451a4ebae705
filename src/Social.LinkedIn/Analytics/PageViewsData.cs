namespace Social.LinkedIn;

/// <summary>How often a page, or a part of it, was seen.</summary>
internal sealed class PageViewsData
{
    public long? PageViews { get; set; }

    public long? UniquePageViews { get; set; }
}
