namespace Social.Twitter;

/// <summary>Follows the labels of a host in text.</summary>
internal static class UrlHost
{
    /// <summary>The last dot of the host that a top-level domain follows, and where that ends: a.co.uk goes on after a.co.</summary>
    public static (int LastDot, int End) Extend(ReadOnlySpan<char> text, int dot, int topLevelEnd)
    {
        int last = dot, end = topLevelEnd;
        for (int start = dot + 1; ;)
        {
            int at = start;
            while (at < text.Length && UrlCharacters.IsInnerDomain(text[at]))
                at++;
            ReadOnlySpan<char> label = text[start..at];
            if (at >= text.Length || text[at] != '.' || label.IsEmpty || !UrlCharacters.IsDomain(label[0]) || !UrlCharacters.IsDomain(label[^1]))
                return (last, end);

            int topLevel = label.Contains('_') ? 0 : TopLevelDomains.MatchLength(text[(at + 1)..]);
            if (topLevel > 0)
                (last, end) = (at, at + 1 + topLevel);
            start = at + 1;
        }
    }

    /// <summary>How far back labels reach from the dot, and where the label before it begins; never before <paramref name="floor"/>.</summary>
    public static (int ChainStart, int LabelStart) Retrace(ReadOnlySpan<char> text, int dot, int floor)
    {
        int at = dot - 1, labelStart = -1;
        while (at > floor)
        {
            char before = text[at - 1];
            if (before == '.')
            {
                bool joins = UrlCharacters.IsDomain(text[at]) && at - 2 >= floor && UrlCharacters.IsDomain(text[at - 2]);
                if (!joins)
                    break;
                if (labelStart < 0)
                    labelStart = at;
            }
            else if (!UrlCharacters.IsInnerDomain(before))
            {
                break;
            }

            at--;
        }

        return (at, labelStart < 0 ? at : labelStart);
    }

    /// <summary>By how much the host grows when it is encoded for the name servers; -1 when a label is too long for them.</summary>
    public static int EncodedGrowth(ReadOnlySpan<char> host)
    {
        if (host.StartsWith(Punycode.Prefix, StringComparison.Ordinal) && !TryFindPlain(host, 0, out _, out _))
            return -1;

        int growth = 0;
        while (true)
        {
            int dot = host.IndexOf('.');
            ReadOnlySpan<char> label = dot < 0 ? host : host[..dot];
            int length = Punycode.EncodedLength(label);
            if (length < 0)
                return -1;
            growth += Math.Max(0, length - label.Length);
            if (dot < 0)
                return growth;
            host = host[(dot + 1)..];
        }
    }

    /// <summary>Finds the next part of a host that consists of Latin labels and a top-level domain.</summary>
    public static bool TryFindPlain(ReadOnlySpan<char> host, int from, out int start, out int end)
    {
        end = -1;
        for (start = from; start < host.Length; start++)
        {
            int label = start;
            while (true)
            {
                int at = label;
                while (at < host.Length && UrlCharacters.IsPlainDomain(host[at]))
                    at++;
                if (at == label || at >= host.Length || host[at] != '.')
                    break;
                if (TopLevelDomains.MatchLength(host[(at + 1)..]) is > 0 and int topLevel)
                    end = at + 1 + topLevel;
                label = at + 1;
            }

            if (end > 0)
                return true;
            // The rest of this run has no other dots.
            while (start < host.Length && UrlCharacters.IsPlainDomain(host[start]))
                start++;
        }

        return false;
    }
}
