using System.Globalization;

namespace Social.Testing;

/// <summary>Looks at media as Instagram does: at images when a container is made, at videos when they are processed.</summary>
internal static class InstagramMediaRules
{
    private const long MaxImageBytes = 8 * 1024 * 1024;
    private const long MaxReelBytes = 300_000_000;
    private const long MaxStoryBytes = 100_000_000;
    private const double Narrowest = 4.0 / 5;
    private const double Widest = 1.91;

    public static void CheckImage(GraphMedia image, bool isStory)
    {
        if (image.Type != "image/jpeg") throw InstagramErrors.Format();
        if (image.Length > MaxImageBytes) throw InstagramErrors.TooLarge();
        var (width, height) = image.Size;
        if (isStory || width == 0 || height == 0) return;
        var ratio = (double)width / height;
        if (ratio is < Narrowest - 0.005 or > Widest + 0.005) throw InstagramErrors.Proportions();
    }

    /// <summary>Tells the subcode that the container ends in, or null.</summary>
    public static string? CheckVideo(GraphMedia video, EmulatedInstagramContainer container)
    {
        if (video.Length == 0) return null;
        if (!video.IsVideo || video.Length > (container.MediaType == "REELS" ? MaxReelBytes : MaxStoryBytes)) return "2207026";
        if (video.Duration is not { } duration) return null;
        var longest = container.MediaType == "REELS" ? TimeSpan.FromMinutes(15) : TimeSpan.FromSeconds(60);
        if (duration < TimeSpan.FromSeconds(3) || duration > longest) return "2207026";
        var isOutside = container.Parameters.TryGetValue("thumb_offset", out var offset) && double.Parse(offset, CultureInfo.InvariantCulture) > duration.TotalMilliseconds;
        return isOutside ? "2207057" : null;
    }
}
