using System.Globalization;

namespace Social.Meta;

/// <summary>Values as Meta's networks write and take them.</summary>
internal static class GraphValues
{
    /// <summary>Writes a time as a parameter: seconds since 1970.</summary>
    public static string? Seconds(DateTimeOffset? time) => time?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads an address, or returns null for what is none.</summary>
    public static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address : null;

    /// <summary>Reads what a medium of Instagram or Threads is.</summary>
    public static MediaKind KindOf(string? mediaType) => mediaType switch
    {
        "IMAGE" => MediaKind.Image,
        "VIDEO" => MediaKind.Video,
        { Length: > 0 } other => new MediaKind(other.ToLowerInvariant()),
        _ => default,
    };

    /// <summary>Returns an id that is there.</summary>
    public static string Require(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id;
    }
}
