namespace Social.Twitter;

/// <summary>Follows what comes after the host of a URL in text: port, path and query.</summary>
internal static class UrlTail
{
    private const int MaxShortLink = 40;

    public static int SkipPort(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != ':')
            return at;
        int end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end == at + 1 ? at : end;
    }

    public static int SkipPath(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] != '/')
            return at;

        int end = at + 1;
        for (int i = end; i < text.Length;)
        {
            if (UrlCharacters.IsPath(text[i]))
            {
                if (UrlCharacters.IsPathEnd(text[i++]))
                    end = i;
            }
            else if (SkipParentheses(text, i) is > 0 and int closed)
            {
                end = i = closed;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    public static int SkipQuery(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        if (at >= text.Length || text[at] != '?')
            return end;
        for (int i = at + 1; i < text.Length && UrlCharacters.IsQuery(text[i]); i++)
        {
            if (UrlCharacters.IsQueryEnd(text[i]))
                end = i + 1;
        }

        return end;
    }

    /// <summary>The end of a t.co link, which takes one path segment and a query: 0 when there is no segment, -1 when it is too long for a link.</summary>
    public static int ShortLinkEnd(ReadOnlySpan<char> url, int domainEnd)
    {
        if (domainEnd >= url.Length || url[domainEnd] != '/')
            return 0;
        int end = domainEnd + 1;
        while (end < url.Length && char.IsAsciiLetterOrDigit(url[end]))
            end++;
        int length = end - domainEnd - 1;
        return length == 0 ? 0 : length > MaxShortLink ? -1 : SkipQuery(url, end);
    }

    /// <summary>The index after balanced parentheses, which may hold one more pair; or -1.</summary>
    private static int SkipParentheses(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '(')
            return -1;
        int end = SkipPathCharacters(text, at + 1);
        if (Is(text, end, ')'))
            return end > at + 1 ? end + 1 : -1;
        if (!Is(text, end, '('))
            return -1;

        int inner = SkipPathCharacters(text, end + 1);
        if (inner == end + 1 || !Is(text, inner, ')'))
            return -1;
        end = SkipPathCharacters(text, inner + 1);
        return Is(text, end, ')') ? end + 1 : -1;
    }

    private static int SkipPathCharacters(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && UrlCharacters.IsPath(text[at]))
            at++;
        return at;
    }

    private static bool Is(ReadOnlySpan<char> text, int at, char expected) => at < text.Length && text[at] == expected;
}
