namespace Social.Testing;

/// <summary>What WhatsApp takes as which kind of media.</summary>
internal static class WhatsAppMediaRules
{
    private const long Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, (string[] Types, long MaxBytes)> Kinds = new(StringComparer.Ordinal)
    {
        ["image"] = (["image/jpeg", "image/png"], 5 * Megabyte),
        ["video"] = (["video/mp4", "video/3gpp"], 16 * Megabyte),
        ["audio"] = (["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], 16 * Megabyte),
        ["document"] =
        (
            [
                "text/plain", "application/pdf", "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.ms-powerpoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ],
            100 * Megabyte
        ),
        ["sticker"] = (["image/webp"], 500 * 1024),
    };

    /// <summary>Returns why media cannot be uploaded, or null.</summary>
    public static string? Refusal(string mimeType, long length)
    {
        var kind = Kinds.Values.FirstOrDefault(k => k.Types.Contains(mimeType));
        return kind.Types is null ? $"Unsupported media type {mimeType}."
            : length == 0 ? "The file is empty."
            : length > kind.MaxBytes ? $"The file is larger than {kind.MaxBytes} bytes." : null;
    }

    public static bool Takes(string kind, string mimeType) => Kinds.TryGetValue(kind, out var known) && known.Types.Contains(mimeType);
}
