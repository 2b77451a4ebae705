namespace Social.TikTok;

internal sealed class VideoListRequest
{
    public long? Cursor { get; set; }

    public int? MaxCount { get; set; }
}
