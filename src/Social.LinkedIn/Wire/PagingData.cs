namespace Social.LinkedIn;

/// <summary>Where a page stands. The total is often missing.</summary>
internal sealed class PagingData
{
    public int? Start { get; set; }

    public int? Count { get; set; }

    public int? Total { get; set; }

    public IReadOnlyList<PagingLinkData>? Links { get; set; }

    public bool HasNext => Links?.Any(l => l.Rel == "next") ?? false;
}
