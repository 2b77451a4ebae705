using System.Globalization;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>The header <c>Content-Range: bytes {first}-{last}/{total}</c> of a chunk.</summary>
internal readonly partial record struct TikTokContentRange(long First, long Last, long Total)
{
    public long Length => Last - First + 1;

    public static TikTokContentRange? Parse(string? header)
    {
        if (header is null || Form().Match(header) is not { Success: true } match) return null;
        if (!Number(match, 1, out var first) || !Number(match, 2, out var last) || !Number(match, 3, out var total)) return null;
        return first <= last && last < total ? new TikTokContentRange(first, last, total) : null;
    }

    /// <summary>Tells what is stored: from the first byte to the last of an upload.</summary>
    public static string Stored(long bytes, long total) => bytes == 0
        ? string.Create(CultureInfo.InvariantCulture, $"bytes */{total}")
        : string.Create(CultureInfo.InvariantCulture, $"bytes 0-{bytes - 1}/{total}");

    private static bool Number(Match match, int group, out long value) =>
        long.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    [GeneratedRegex(@"^bytes ([0-9]+)-([0-9]+)/([0-9]+)\z")]
    private static partial Regex Form();
}
