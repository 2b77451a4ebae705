namespace Social;

/// <summary>Tells what media is from its first bytes, or from its name when there are no bytes.</summary>
/// <remarks>Thread-safe. It never throws on damaged input: what it does not know is null.</remarks>
public static class MediaSniffer
{
    /// <summary>How many of the first bytes are enough: 4,096.</summary>
    public const int HeadLength = 4096;

    internal const string Zip = "application/zip";
    internal const string Ole = "application/x-ole-storage";

    /// <summary>Tells the format from the first bytes.</summary>
    /// <param name="head">The first bytes; fewer than <see cref="HeadLength"/> only when there are no more.</param>
    /// <returns>The format, or null when the bytes show none that is known.</returns>
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head) =>
        ImageSniffer.Sniff(head) ?? VideoSniffer.Sniff(head) ?? AudioSniffer.Sniff(head) ?? DocumentSniffer.Sniff(head);

    /// <summary>Tells the format from a file name's extension.</summary>
    /// <param name="fileName">The name, or null.</param>
    /// <returns>The format, or null when the extension is unknown.</returns>
    public static MediaFormat? FromName(string? fileName)
    {
        if (string.IsNullOrEmpty(fileName))
            return null;

        string? type = Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" or ".jpe" or ".jfif" => "image/jpeg",
            ".png" or ".apng" => "image/png",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".bmp" => "image/bmp",
            ".tif" or ".tiff" => "image/tiff",
            ".heic" => "image/heic",
            ".heif" => "image/heif",
            ".avif" => "image/avif",
            ".mp4" or ".mpg4" => "video/mp4",
            ".m4v" => "video/x-m4v",
            ".mov" or ".qt" => "video/quicktime",
            ".3gp" => "video/3gpp",
            ".3g2" => "video/3gpp2",
            ".webm" => "video/webm",
            ".mkv" => "video/x-matroska",
            ".ts" or ".mts" or ".m2ts" => "video/mp2t",
            ".mpg" or ".mpeg" => "video/mpeg",
            ".avi" => "video/x-msvideo",
            ".wmv" => "video/x-ms-wmv",
            ".flv" => "video/x-flv",
            ".ogv" => "video/ogg",
            ".mp3" => "audio/mpeg",
            ".m4a" => "audio/mp4",
            ".aac" => "audio/aac",
            ".wav" => "audio/wav",
            ".ogg" or ".oga" or ".opus" => "audio/ogg",
            ".flac" => "audio/flac",
            ".amr" => "audio/amr",
            ".pdf" => "application/pdf",
            ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".doc" => "application/msword",
            ".ppt" => "application/vnd.ms-powerpoint",
            ".xls" => "application/vnd.ms-excel",
            ".zip" => Zip,
            ".txt" => "text/plain",
            ".srt" => "text/srt",
            ".vtt" => "text/vtt",
            ".glb" => "model/gltf-binary",
            ".usdz" => "model/vnd.usdz+zip",
            _ => null,
        };
        return type is null ? null : new MediaFormat(type, KindOf(type));
    }

    /// <summary>Tells the kind that a MIME type usually is.</summary>
    /// <param name="contentType">The MIME type, or null.</param>
    /// <returns>The kind; default when the type is unknown.</returns>
    public static MediaKind KindOf(string? contentType)
    {
        if (contentType is null)
            return default;

        if (Is("text/srt") || Is("text/vtt") || Is("application/x-subrip"))
            return MediaKind.Captions;

        if (Is("image/gif"))
            return MediaKind.Animation;

        if (Is("image/"))
            return MediaKind.Image;

        if (Is("video/"))
            return MediaKind.Video;

        if (Is("audio/"))
            return MediaKind.Audio;

        bool isDocument = Is("application/pdf") || Is("application/msword") || Is("application/vnd.openxmlformats") || Is("application/vnd.ms-")
            || Is("text/plain") || Is(Ole);
        return isDocument ? MediaKind.Document : default;

        bool Is(string prefix) => contentType.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a declared type is one that the container carries.</summary>
    internal static bool IsInside(string declared, MediaFormat container) => container.ContentType == Zip
        ? declared.StartsWith("application/vnd.openxmlformats", StringComparison.OrdinalIgnoreCase) || declared.EndsWith("+zip", StringComparison.OrdinalIgnoreCase)
        : declared.StartsWith("application/msword", StringComparison.OrdinalIgnoreCase) || declared.StartsWith("application/vnd.ms-", StringComparison.OrdinalIgnoreCase);
}
