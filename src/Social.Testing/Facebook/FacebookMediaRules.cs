namespace Social.Testing;

/// <summary>Looks at media as Facebook does.</summary>
internal static class FacebookMediaRules
{
    private const long MaxPhotoBytes = 4 * 1024 * 1024;
    private static readonly string[] PhotoTypes = ["image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff"];

    public static void CheckPhoto(GraphMedia photo)
    {
        if (photo.Length > MaxPhotoBytes || photo.Type is not { } type || !PhotoTypes.Contains(type))
            throw GraphErrors.Refuse(100, "Invalid parameter", 1366046, "Can't Read Files", "Your photos couldn't be uploaded. Photos should be less than 4 MB and saved as JPG, PNG, GIF, TIFF, HEIF or WebP files.");
    }

    /// <summary>Tells the code that processing ends in, or null.</summary>
    public static string? CheckVideo(GraphMedia video, string kind)
    {
        if (video.Length == 0) return null;
        if (video.Type?.StartsWith("video/", StringComparison.Ordinal) != true) return "1349125";
        var longest = kind switch { "reel" => 90, "story" => 60, _ => 4 * 60 * 60 };
        return video.Duration is { } duration && kind != "video" && (duration < TimeSpan.FromSeconds(3) || duration > TimeSpan.FromSeconds(longest)) ? "1363128" : null;
    }
}
