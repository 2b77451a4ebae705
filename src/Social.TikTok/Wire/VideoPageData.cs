namespace Social.TikTok;

internal sealed class VideoPageData
{
    public IReadOnlyList<VideoData>? Videos { get; set; }

    public long? Cursor { get; set; }

    public bool HasMore { get; set; }
}
