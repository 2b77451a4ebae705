using System.Text;

namespace Social.Testing;

/// <summary>How Reddit writes and measures text.</summary>
internal static class RedditText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int LongestSlug = 50;

    public static string Base36(long value)
    {
        Span<char> buffer = stackalloc char[13];
        var at = buffer.Length;
        do
        {
            buffer[--at] = Digits[(int)(value % 36)];
            value /= 36;
        }
        while (value > 0);
        return new string(buffer[at..]);
    }

    /// <summary>Counts code points, as a server written in Python does.</summary>
    public static int Length(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '_') slug.Append('_');
            if (slug.Length == LongestSlug) break;
        }

        var text = slug.ToString().Trim('_');
        return text.Length == 0 ? "_" : text;
    }

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Renders text the way <c>_html</c> members hold it; paragraphs only.</summary>
    public static string Html(string text) =>
        "<div class=\"md\">" + string.Concat(text.Split("\n\n").Select(p => $"<p>{Escape(p)}</p>\n")) + "</div>";
}
