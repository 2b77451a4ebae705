using System.Net;
using System.Text;
using Social.Text;

namespace Social.Twitter;

/// <summary>Makes what was sent and what X returns comparable: X rewrites links to t.co, appends one for media and quotes, and escapes <c>&amp; &lt; &gt;</c>.</summary>
internal static class TweetWords
{
    /// <summary>Returns the words that were sent: canonical characters, single white space, links as <see cref="Link"/> writes them.</summary>
    public static string Sent(string? text) => Normalize(text ?? string.Empty);

    /// <summary>Returns the words of a post as X returns it, its short links replaced by where they lead and those that X appended taken away.</summary>
    public static string Returned(TweetData tweet)
    {
        string text = WebUtility.HtmlDecode(tweet.FullText ?? string.Empty);
        bool quotes = tweet.References.Any(r => r.Type == "quoted");
        foreach (UrlEntityData url in tweet.Entities?.Urls ?? [])
        {
            if (url is { Url: { } shortUrl, ExpandedUrl: { } target })
            {
                bool isAppended = url.MediaKey is not null || (quotes && target.Contains("/status/", StringComparison.Ordinal) && text.TrimEnd().EndsWith(shortUrl, StringComparison.Ordinal));
                text = text.Replace(shortUrl, isAppended ? string.Empty : target, StringComparison.Ordinal);
            }
        }

        return Normalize(text);
    }

    private static string Normalize(string text)
    {
        string plain = Nfc.Normalize(text);
        StringBuilder words = new(plain.Length);
        int from = 0;
        foreach (TweetEntity url in TweetText.ExtractUrls(plain))
        {
            words.Append(plain, from, url.Start - from).Append(Link(plain[url.Start..url.End]));
            from = url.End;
        }

        words.Append(plain, from, plain.Length - from);
        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>X completes a link's scheme and path, so those do not tell two links apart.</summary>
    private static string Link(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        return url[(scheme < 0 ? 0 : scheme + 3)..].TrimEnd('/');
    }
}
