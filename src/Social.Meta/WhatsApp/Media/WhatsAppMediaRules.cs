using Social.Publishing;

namespace Social.Meta;

/// <summary>What WhatsApp takes as which kind of media.</summary>
/// <remarks>Follows developers.facebook.com, "WhatsApp Cloud API: Media".</remarks>
internal static class WhatsAppMediaRules
{
    public const string Sticker = "sticker";

    private const long Megabyte = 1024 * 1024;
    private const long MaxStillSticker = 100 * 1024;

    private static readonly Dictionary<string, (IReadOnlyList<string> Types, long MaxBytes)> Kinds = new(StringComparer.Ordinal)
    {
        ["image"] = (["image/jpeg", "image/png"], 5 * Megabyte),
        ["video"] = (["video/mp4", "video/3gpp"], 16 * Megabyte),
        ["audio"] = (["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], 16 * Megabyte),
        ["document"] =
        (
            [
                "text/plain", "application/pdf", "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-excel",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-powerpoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ],
            100 * Megabyte
        ),
        [Sticker] = (["image/webp"], 500 * 1024),
    };

    /// <summary>Returns WhatsApp's name of a kind, or null when it has none.</summary>
    public static string? NameOf(MediaKind kind) =>
        kind == MediaKind.Image ? "image"
        : kind == MediaKind.Video ? "video"
        : kind == MediaKind.Audio ? "audio"
        : kind == MediaKind.Document ? "document"
        : null;

    /// <summary>Returns the kind of a MIME type that can be uploaded, or null.</summary>
    public static string? KindOf(string? type) => Kinds.FirstOrDefault(k => k.Value.Types.Contains(type)).Key;

    /// <summary>Checks bytes before they are sent: type and size of their kind; a null kind takes that of the type.</summary>
    /// <returns>The kind, or null when there is none.</returns>
    public static async ValueTask<string?> ValidateAsync(MediaSource source, string? kind, string member, ProblemList problems, CancellationToken cancellationToken)
    {
        MediaDescription description;
        try
        {
            description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SocialMediaException e)
        {
            problems.Error(e.Code, member, e.Message);
            return null;
        }

        string? type = description.ContentType;
        kind ??= KindOf(type);
        if (kind is null || !Kinds.TryGetValue(kind, out (IReadOnlyList<string> Types, long MaxBytes) rules))
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {type ?? "of unknown type"}, which WhatsApp does not take.", string.Join(", ", Kinds.Values.SelectMany(k => k.Types)), type ?? "unknown");
            return null;
        }

        if (description.Length == 0)
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is empty: 0 bytes.", 1, 0);
        }
        else if (type is null || !rules.Types.Contains(type, StringComparer.Ordinal))
        {
            problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} is {type ?? "of unknown type"}; as {kind} WhatsApp takes {string.Join(", ", rules.Types)}.", string.Join(", ", rules.Types), type ?? "unknown");
        }
        else
        {
            long most = kind == Sticker && !await IsAnimatedAsync(source, cancellationToken).ConfigureAwait(false) ? MaxStillSticker : rules.MaxBytes;
            if (description.Length > most)
            {
                problems.Error(SocialErrorCode.InvalidMedia, member, $"{member} has {description.Length} bytes; as {kind} WhatsApp takes at most {most}.", most, description.Length);
            }
        }

        return kind;
    }

    private static async ValueTask<bool> IsAnimatedAsync(MediaSource source, CancellationToken cancellationToken)
    {
        try
        {
            return (await source.InspectAsync(cancellationToken).ConfigureAwait(false)).FrameCount > 1;
        }
        catch (SocialMediaException)
        {
            // What cannot be told is held to the smaller size.
            return false;
        }
    }
}
