using System.Net;
using System.Text;
using Social.Text;

namespace Social.Twitter;

/// <summary>Makes what was sent and what X returns comparable: X rewrites links to t.co, appends one for media, and escapes <c>&amp; &lt; &gt;</c>.</summary>
internal static class TweetWords
{
    private const char Link = '\uFFFC';

    /// <summary>Returns the words without what X changes: every link is one mark, links at the end are gone, white space is single.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        string plain = Nfc.Normalize(WebUtility.HtmlDecode(text));
        StringBuilder words = new(plain.Length);
        int from = 0;
        foreach (TweetEntity url in TweetText.ExtractUrls(plain))
        {
            words.Append(plain, from, url.Start - from).Append(Link);
            from = url.End;
        }

        words.Append(plain, from, plain.Length - from);
        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(Link, ' ');
    }
}
