using Social.Media;

namespace Social.TikTok;

/// <summary>Where a post's media is.</summary>
internal sealed class SourceInfo
{
    public string? Source { get; set; }

    public long? VideoSize { get; set; }

    public long? ChunkSize { get; set; }

    public int? TotalChunkCount { get; set; }

    public string? VideoUrl { get; set; }

    public IReadOnlyList<string>? PhotoImages { get; set; }

    public int? PhotoCoverIndex { get; set; }

    public static SourceInfo OfFile(ChunkPlan plan) => new() { Source = "FILE_UPLOAD", VideoSize = plan.Length, ChunkSize = plan.ChunkSize, TotalChunkCount = plan.Count };

    public static SourceInfo OfVideo(Uri url) => new() { Source = "PULL_FROM_URL", VideoUrl = url.AbsoluteUri };

    public static SourceInfo OfPhotos(IEnumerable<Uri> urls, int? cover) => new() { Source = "PULL_FROM_URL", PhotoImages = [.. urls.Select(u => u.AbsoluteUri)], PhotoCoverIndex = cover ?? 0 };
}
