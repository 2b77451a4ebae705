namespace Social.LinkedIn;

/// <summary>Where a page stands. The total is often missing.</summary>
internal sealed class PagingData
{
    public int? Start { get; set; }

    public int? Count { get; set; }

    public int? Total { get; set; }

    public IReadOnlyList<PagingLinkData>? Links { get; set; }

    public bool HasNext => Links?.Any(l => l.Rel == "next") ?? false;

    /// <summary>Where the next page begins, or null after the last. A page that is not full is the last unless a link leads on: LinkedIn leaves out what the caller may not see, and seldom tells a total.</summary>
    public static int? Next(PagingData? paging, int start, int count, int got)
    {
        int next = start + (paging?.Count is > 0 and int size ? size : count);
        return paging?.Total is { } total && next >= total ? null : paging is { HasNext: true } || got >= count ? next : null;
    }
}
