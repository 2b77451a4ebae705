namespace Social.LinkedIn;

/// <summary>Reads what <see cref="RestLiEncoder"/> writes: the keys of batch answers, compound ids, the next page's link.</summary>
internal ref struct RestLiDecoder
{
    // Deeper than anything LinkedIn sends, and shallow enough for any stack.
    private const int MaxDepth = 64;
    private const string ListMark = "List(";

    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private RestLiDecoder(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">The text is none; the message says where.</exception>
    public static RestLiValue Decode(ReadOnlySpan<char> text)
    {
        RestLiDecoder decoder = new(text);
        RestLiValue value = decoder.Read(0);
        return decoder._at == text.Length ? value : throw decoder.Wrong("the end");
    }

    /// <summary>Reads a value, or returns null when the text is none.</summary>
    public static RestLiValue? TryDecode(ReadOnlySpan<char> text)
    {
        try
        {
            return Decode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private RestLiValue Read(int depth)
    {
        if (depth == MaxDepth)
        {
            throw new FormatException($"The value is nested more than {MaxDepth} deep.");
        }

        ReadOnlySpan<char> rest = _text[_at..];
        if (rest.StartsWith(ListMark, StringComparison.Ordinal))
        {
            _at += ListMark.Length;
            List<RestLiValue> items = [];
            while (!EndsWith(')', items.Count))
            {
                items.Add(Read(depth + 1));
            }

            return RestLiValue.List(items);
        }

        if (rest is ['(', ..])
        {
            _at++;
            List<(string, RestLiValue)> members = [];
            while (!EndsWith(')', members.Count))
            {
                string name = ReadText();
                Expect(':');
                members.Add((name, Read(depth + 1)));
            }

            return RestLiValue.Record(members);
        }

        return ReadText();
    }

    /// <summary>Steps over the mark that ends a structure, or over the comma before its next part.</summary>
    private bool EndsWith(char mark, int count)
    {
        if (_at < _text.Length && _text[_at] == mark)
        {
            _at++;
            return true;
        }

        if (count > 0)
        {
            Expect(',');
        }

        return false;
    }

    private string ReadText()
    {
        int length = _text[_at..].IndexOfAny(",():");
        ReadOnlySpan<char> raw = length < 0 ? _text[_at..] : _text.Slice(_at, length);
        if (raw.IsEmpty)
        {
            throw Wrong("a text");
        }

        _at += raw.Length;
        return raw is RestLiEncoder.EmptyText ? string.Empty : Uri.UnescapeDataString(raw.ToString());
    }

    private void Expect(char mark)
    {
        if (_at >= _text.Length || _text[_at] != mark)
        {
            throw Wrong($"'{mark}'");
        }

        _at++;
    }

    private readonly FormatException Wrong(string expected) => new($"Expected {expected} at character {_at} of {_text.Length} of a Rest.li value.");
}
