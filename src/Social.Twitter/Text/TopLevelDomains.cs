namespace Social.Twitter;

/// <summary>Recognises top-level domains.</summary>
internal static class TopLevelDomains
{
    /// <summary>The length of the top-level domain at the start of <paramref name="text"/>, or 0.</summary>
    public static int MatchLength(ReadOnlySpan<char> text)
    {
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;

        if (letters < text.Length && text[letters] > '\x7F' && InternationalLength(text) is > 0 and int international)
            return international;
        if (letters is >= 2 and <= TopLevelDomainData.LongestAscii && Ends(text, letters) && IsAsciiDomain(text[..letters]))
            return letters;
        return PunycodeLength(text);
    }

    /// <summary>A domain ends where neither an ASCII letter or digit nor @, + or - follows.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int length) =>
        length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '@' or '+' or '-');

    private static bool IsAsciiDomain(ReadOnlySpan<char> letters)
    {
        Span<byte> name = stackalloc byte[TopLevelDomainData.LongestAscii];
        name = name[..letters.Length];
        for (int i = 0; i < name.Length; i++)
            name[i] = (byte)(letters[i] | 0x20);

        ReadOnlySpan<byte> domains = TopLevelDomainData.OfLength(name.Length);
        int low = 0, high = (domains.Length / name.Length) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = domains.Slice(middle * name.Length, name.Length).SequenceCompareTo(name);
            if (order == 0)
                return true;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return false;
    }

    private static int InternationalLength(ReadOnlySpan<char> text)
    {
        int longest = 0;
        for (ReadOnlySpan<char> domains = TopLevelDomainData.International; !domains.IsEmpty;)
        {
            int length = domains.IndexOf(' ');
            if (length > longest && length <= text.Length && StartsWith(text, domains[..length]) && Ends(text, length))
                longest = length;
            domains = domains[(length + 1)..];
        }

        return longest;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> domain)
    {
        for (int i = 0; i < domain.Length; i++)
        {
            if (char.ToLowerInvariant(text[i]) != domain[i])
                return false;
        }

        return true;
    }

    private static int PunycodeLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Punycode.Prefix, StringComparison.OrdinalIgnoreCase))
            return 0;
        int length = Punycode.Prefix.Length;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-'))
            length++;
        return length > Punycode.Prefix.Length ? length : 0;
    }
}
