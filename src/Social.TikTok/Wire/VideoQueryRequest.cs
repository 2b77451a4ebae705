namespace Social.TikTok;

internal sealed class VideoQueryRequest
{
    public VideoFilters? Filters { get; set; }
}
