namespace Social.Twitter;

/// <summary>Finds cashtags: a dollar sign, one to six letters, and perhaps a dot or underscore with one or two more.</summary>
internal static class CashtagScanner
{
    private const int MaxLetters = 6, MaxSuffix = 2;
    private const string Punctuation = "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$";

    public static void Collect(string text, List<TweetEntity> entities)
    {
        for (int at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            if (at > 0 && !TweetCharacters.IsSpace(text[at - 1]))
                continue;
            int end = SymbolEnd(text, at + 1);
            if (end > 0)
                entities.Add(new(TweetEntityKind.Cashtag, at, end, text[(at + 1)..end]));
        }
    }

    private static int SymbolEnd(string text, int start)
    {
        int letters = SkipLetters(text, start, MaxLetters);
        if (letters == start)
            return -1;
        if (letters < text.Length && text[letters] is '.' or '_')
        {
            int suffix = SkipLetters(text, letters + 1, MaxSuffix);
            if (suffix > letters + 1 && Ends(text, suffix))
                return suffix;
        }

        return Ends(text, letters) ? letters : -1;
    }

    private static int SkipLetters(string text, int start, int most)
    {
        int end = start;
        while (end < text.Length && end - start < most && char.IsAsciiLetter(text[end]))
            end++;
        return end;
    }

    private static bool Ends(string text, int at) =>
        at == text.Length || TweetCharacters.IsSpace(text[at]) || text[at] == '\uFEFF' || Punctuation.Contains(text[at]);
}
