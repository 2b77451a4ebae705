namespace Social.TikTok;

internal sealed class VideoFilters
{
    public IReadOnlyList<string>? VideoIds { get; set; }
}
