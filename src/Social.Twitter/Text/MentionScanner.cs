namespace Social.Twitter;

/// <summary>Finds mentions and lists.</summary>
internal static class MentionScanner
{
    public const int MaxNameLength = 20;
    private const int MaxListLength = 25;

    public static void Collect(string text, List<TweetEntity> entities)
    {
        for (int floor = 0, at = 0; (at = IndexOfAtSign(text, at)) >= 0;)
        {
            int nameStart = at + 1, nameEnd = NameEnd(text, nameStart);
            if (nameEnd == nameStart || !MayFollow(text, at, floor))
            {
                at++;
                continue;
            }

            int end = ListEnd(text, nameEnd);
            if (!IsBroken(text.AsSpan(end)))
            {
                string name = text[nameStart..nameEnd];
                entities.Add(end == nameEnd
                    ? new(TweetEntityKind.Mention, at, end, name)
                    : new(TweetEntityKind.List, at, end, name, text[(nameEnd + 1)..end]));
            }

            floor = at = end;
        }
    }

    /// <summary>The index after a user name that begins at <paramref name="start"/>.</summary>
    public static int NameEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < MaxNameLength && TweetCharacters.IsName(text[end]))
            end++;
        return end;
    }

    /// <summary>Whether what follows a name shows that it was none: an at sign, an accented letter, or the rest of a scheme.</summary>
    public static bool IsBroken(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && (TweetCharacters.IsAtSign(rest[0]) || TweetCharacters.IsAccentedLatin(rest[0]) || rest.StartsWith("://"));

    private static int IndexOfAtSign(string text, int start)
    {
        int found = text.AsSpan(start).IndexOfAny('@', '＠');
        return found < 0 ? -1 : start + found;
    }

    private static int ListEnd(string text, int nameEnd)
    {
        int end = nameEnd + 1;
        if (end >= text.Length || text[nameEnd] != '/' || !char.IsAsciiLetter(text[end]))
            return nameEnd;
        while (end < text.Length && end - nameEnd <= MaxListLength && (TweetCharacters.IsName(text[end]) || text[end] == '-'))
            end++;
        return end;
    }

    /// <summary>A mention stands at the start, after a character that is no part of a name or address, or after "RT".</summary>
    private static bool MayFollow(string text, int at, int floor)
    {
        if (at == 0)
            return true;
        if (at == floor)
            return false;
        char before = text[at - 1];
        if (!TweetCharacters.IsName(before) && !"!#$%&*@＠".Contains(before))
            return true;

        bool isRetweet = before is 't' or 'T' && at - 2 >= floor && text[at - 2] is 'r' or 'R';
        return isRetweet
            && (at == 2 || (at - 3 >= floor && !TweetCharacters.IsName(text[at - 3]) && !"+~.-".Contains(text[at - 3])));
    }
}
