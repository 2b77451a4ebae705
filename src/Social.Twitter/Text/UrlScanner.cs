namespace Social.Twitter;

/// <summary>Finds the URLs of a text from left to right, as X links them, without allocating.</summary>
/// <remarks>
/// A URL needs a dot between a host label and a top-level domain: only such dots are looked at, and from each the host is followed in both
/// directions. What a match has used, linked or not, is not looked at again, so the work grows with the text and no faster.
/// </remarks>
internal ref struct UrlScanner(ReadOnlySpan<char> text)
{
    // Nothing longer is a URL to X. The bound also keeps hostile text from being read again for every dot in it.
    private const int MaxUrlLength = 4096;

    private readonly ReadOnlySpan<char> _text = text;
    private int _floor;
    private int _next;
    private int _domainFrom, _domainEnd, _urlEnd;
    private bool _hasPath;

    /// <summary>The index of the first character of the URL found last.</summary>
    public int Start { get; private set; }

    /// <summary>The index after the last character of the URL found last.</summary>
    public int End { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            if (_domainFrom < _domainEnd && NextPlainDomain())
                return true;

            int found = _text[_next..].IndexOf('.');
            if (found < 0)
                return false;
            int dot = _next + found;
            _next = dot + 1;
            if (dot <= _floor || !UrlCharacters.IsDomain(_text[dot - 1]))
                continue;
            int topLevel = TopLevelDomains.MatchLength(_text[(dot + 1)..]);
            if (topLevel > 0 && MatchAround(dot, dot + 1 + topLevel))
                return true;
        }
    }

    private bool MatchAround(int dot, int topLevelEnd)
    {
        ReadOnlySpan<char> text = _text;
        (int lastDot, int domainEnd) = UrlHost.Extend(text[..Math.Min(text.Length, dot + MaxUrlLength)], dot, topLevelEnd);
        (int chainStart, int labelStart) = UrlHost.Retrace(text, dot, _floor);
        int earliest = chainStart;
        if (lastDot == dot && text[labelStart..dot].LastIndexOf('_') is >= 0 and int underscore)
            earliest = labelStart + underscore + 1; // the label before a top-level domain has no underscore

        int host, start = earliest == chainStart && UrlCharacters.IsDomain(text[chainStart]) ? SchemeStart(chainStart) : -1;
        bool hasScheme = start >= 0;
        if (hasScheme)
            host = chainStart;
        else
            start = host = HostStart(earliest, dot);

        if (host < 0)
        {
            _floor = dot;
            return false;
        }

        int end = UrlTail.SkipPort(text, domainEnd);
        int pathEnd = UrlTail.SkipPath(text, end);
        bool hasPath = pathEnd > end;
        end = UrlTail.SkipQuery(text, pathEnd);
        _floor = _next = end;

        ReadOnlySpan<char> domain = text[host..domainEnd];
        int hostGrowth = UrlHost.EncodedGrowth(domain);
        if (hostGrowth < 0 || end - start + hostGrowth + (hasScheme ? 0 : "https://".Length) > MaxUrlLength)
            return false;

        return hasScheme ? AcceptWithScheme(start, domain, domainEnd, end) : AcceptWithoutScheme(host, domainEnd, end, hasPath);
    }

    private bool AcceptWithScheme(int start, ReadOnlySpan<char> domain, int domainEnd, int end)
    {
        if (domain.Equals("t.co", StringComparison.OrdinalIgnoreCase) && UrlTail.ShortLinkEnd(_text[..end], domainEnd) is not 0 and int shortEnd)
        {
            if (shortEnd < 0)
                return false;
            end = shortEnd;
        }

        Start = start;
        End = end;
        return true;
    }

    private bool AcceptWithoutScheme(int host, int domainEnd, int end, bool hasPath)
    {
        if (host > 0 && _text[host - 1] is '-' or '_' or '.' or '/')
            return false;
        _domainFrom = host;
        _domainEnd = domainEnd;
        _urlEnd = end;
        _hasPath = hasPath;
        return NextPlainDomain();
    }

    /// <summary>Without a scheme only the parts of a host in Latin letters are linked, and the last of them takes the path.</summary>
    private bool NextPlainDomain()
    {
        ReadOnlySpan<char> domain = _text[.._domainEnd];
        if (!UrlHost.TryFindPlain(domain, _domainFrom, out int start, out int end))
        {
            _domainFrom = _domainEnd;
            return false;
        }

        Start = start;
        End = end;
        _domainFrom = end;
        if (_hasPath && !UrlHost.TryFindPlain(domain, end, out _, out _))
        {
            End = _urlEnd;
            _domainFrom = _domainEnd;
        }

        return true;
    }

    /// <summary>The start of http:// or https:// right before <paramref name="host"/>, where a URL may begin; or -1.</summary>
    private readonly int SchemeStart(int host)
    {
        ReadOnlySpan<char> before = _text[_floor..host];
        int length = before.EndsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : before.EndsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        int start = host - length;
        return length > 0 && (start == 0 || (start > _floor && UrlCharacters.MayPrecede(_text[start - 1]))) ? start : -1;
    }

    /// <summary>The first place from <paramref name="earliest"/> on where a host may begin; or -1.</summary>
    private readonly int HostStart(int earliest, int dot)
    {
        // What may stand before a URL is preferred to being part of it, also at the very start: "éa.co" links "a.co".
        bool mayTakeAll = earliest == 0 && UrlCharacters.IsDomain(_text[0]);
        if (mayTakeAll && !(dot > 1 && CanBegin(1)))
            return 0;

        for (int i = Math.Max(earliest, _floor + 1); i < dot; i++)
        {
            if (CanBegin(i))
                return i;
        }

        return -1;
    }

    private readonly bool CanBegin(int index) => UrlCharacters.MayPrecede(_text[index - 1]) && UrlCharacters.IsDomain(_text[index]);
}
