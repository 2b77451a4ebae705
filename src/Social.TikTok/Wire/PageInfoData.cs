namespace Social.TikTok;

internal sealed class PageInfoData
{
    public long Page { get; set; }

    public long PageSize { get; set; }

    public long TotalNumber { get; set; }

    public long TotalPage { get; set; }
}
