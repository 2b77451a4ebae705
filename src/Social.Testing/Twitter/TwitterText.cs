using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Counts and rewrites text as X does. Written from the published algorithm, apart from any client, so that the two can disagree.</summary>
internal static partial class TwitterText
{
    private const int UrlWeight = 2300;
    private const int Heavy = 200;

    // Without a scheme only well-known endings count here; two letters stand for the country codes.
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "app", "dev", "blog", "shop", "online", "site", "tech", "store",
        "cloud", "news", "live", "page", "link", "social", "media", "world", "today", "email", "xyz", "club", "design", "agency", "events", "jobs",
    };

    /// <summary>Counts the weighted length; 280 is the limit of most users.</summary>
    public static int Weigh(string text)
    {
        text = TwitterComposition.Compose(text.Normalize(NormalizationForm.FormC));
        var weight = 0;
        var position = 0;
        foreach (var url in FindUrls(text))
        {
            weight += WeighPlain(text[position..url.Start]) + UrlWeight;
            position = url.End;
        }

        return (weight + WeighPlain(text[position..])) / 100;
    }

    public static bool HasForbiddenCharacters(string text) => text.AsSpan().IndexOfAny('\uFFFE', '\uFEFF', '\uFFFF') >= 0;

    public static IReadOnlyList<(int Start, int End)> FindUrls(string text)
    {
        var found = new List<(int, int)>();
        foreach (Match match in Url().Matches(text))
        {
            var ending = match.Groups["tld"].Value;
            if (!(ending.Length == 2 || Endings.Contains(ending))) continue;
            if (match.Groups["host"].Value.Split('.').Any(l => l.Length > 63)) continue;
            var length = match.Value.TrimEnd('.', ',', '!', '?', ':', ';', '\'', '"', ')', ']', '}').Length;
            if (length is 0 or > 4096) continue;
            found.Add((match.Index, match.Index + length));
        }

        return found;
    }

    /// <summary>Rewrites links to t.co and escapes what X escapes.</summary>
    public static (string Text, List<TwitterLink> Links) Display(string text, Func<string, string> shorten)
    {
        var links = new List<TwitterLink>();
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (start, end) in FindUrls(text))
        {
            result.Append(Escape(text[position..start]));
            var written = text[start..end];
            var expanded = written.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? written : "http://" + written;
            var link = new TwitterLink(shorten(expanded), expanded, SchemePrefix().Replace(written, ""));
            links.Add(link);
            result.Append(link.Short);
            position = end;
        }

        return (result.Append(Escape(text[position..])).ToString(), links);
    }

    public static IEnumerable<string> Mentions(string text) => Mention().Matches(text).Select(m => m.Groups[1].Value);

    public static IEnumerable<string> Hashtags(string text) => Hashtag().Matches(text).Select(m => m.Groups[1].Value);

    public static int Cashtags(string text) => Cashtag().Count(text);

    private static int WeighPlain(string text)
    {
        var weight = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            var cluster = text.AsSpan(i, length);
            i += length;
            weight += IsEmoji(cluster) ? Heavy : WeighRunes(cluster);
        }

        return weight;
    }

    private static int WeighRunes(ReadOnlySpan<char> cluster)
    {
        var weight = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            weight += rune.Value is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247) ? 100 : Heavy;
        }

        return weight;
    }

    private static bool IsEmoji(ReadOnlySpan<char> cluster)
    {
        Rune.DecodeFromUtf16(cluster, out var first, out _);
        if (first.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF)) return true;
        return cluster.IndexOfAny('\uFE0F', '\u20E3') >= 0;
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w@$#.\-/])(?:https?://)?(?<host>(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)+(?<tld>[a-z]{2,}))(?![\w@])(?::\d+)?(?:[/?][^\s\u3000-\u9FFF]*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex SchemePrefix();

    [GeneratedRegex(@"(?<![\w@])@([A-Za-z0-9_]{1,15})(?!\w)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#&])#(\w*[^\W\d]\w*)")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w$])\$[A-Za-z]{1,6}(?!\w)")]
    private static partial Regex Cashtag();
}
