using System.Text;

namespace Social.Testing;

/// <summary>Reads the markup of <c>commentary</c>: escapes, mentions and hashtags.</summary>
internal sealed class LinkedInLittleText
{
    private const string Reserved = "\\|{}@[]()<>#*_~";
    private readonly string _text;
    private readonly Func<string, string?> _nameOf;
    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _canonical = new();
    private int _at;

    private LinkedInLittleText(string text, Func<string, string?> nameOf)
    {
        _text = text;
        _nameOf = nameOf;
    }

    /// <summary>Gets the text as a reader sees it.</summary>
    public string Plain => _plain.ToString();

    /// <summary>Gets the text as reads return it.</summary>
    public string Canonical => _canonical.ToString();

    /// <summary>Gets where a reserved character stands that was not escaped; null when all is well.</summary>
    public int? Unescaped { get; private set; }

    public List<string> Mentions { get; } = [];

    public List<string> Hashtags { get; } = [];

    /// <summary>Reads a text up to its end or the first reserved character that is not escaped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nameOf">Tells the name of a person or an organization by its URN; null for none.</param>
    public static LinkedInLittleText Read(string text, Func<string, string?> nameOf)
    {
        var reader = new LinkedInLittleText(text, nameOf);
        while (reader._at < text.Length)
        {
            if (reader.Next()) continue;
            reader.Unescaped = reader._at;
            break;
        }

        return reader;
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text) (Reserved.Contains(c, StringComparison.Ordinal) ? escaped.Append('\\') : escaped).Append(c);
        return escaped.ToString();
    }

    private bool Next()
    {
        var c = _text[_at];
        switch (c)
        {
            case '\\' when _at + 1 < _text.Length && Reserved.Contains(_text[_at + 1], StringComparison.Ordinal):
                Plainly(_text[_at + 1].ToString());
                _at += 2;
                return true;
            case '@':
                return Mention();
            case '{':
                return HashtagTemplate();
            case '#' or '\uFF03':
                return Hashtag() || (c == '\uFF03' && Keep(c));
            default:
                return !Reserved.Contains(c, StringComparison.Ordinal) && Keep(c);
        }
    }

    private bool Keep(char c)
    {
        _plain.Append(c);
        _canonical.Append(c);
        _at++;
        return true;
    }

    private bool Mention()
    {
        if (!_text.AsSpan(_at).StartsWith("@[") || Until(_at + 2, ']') is not var (name, end) || end + 1 >= _text.Length || _text[end + 1] != '(') return false;
        var close = _text.IndexOf(')', end);
        if (close < 0) return false;
        var urn = _text[(end + 2)..close];
        if (!LinkedInUrn.TryParse(urn, out var parsed) || parsed.Type is not ("person" or "organization")) return false;
        _at = close + 1;
        // A name that is not exactly the entity's degrades to plain text, in silence.
        if (_nameOf(urn) != name)
        {
            Plainly(name);
            return true;
        }

        Mentions.Add(urn);
        _plain.Append(name);
        _canonical.Append("@[").Append(Escape(name)).Append("](").Append(urn).Append(')');
        return true;
    }

    private bool HashtagTemplate()
    {
        const string Start = "{hashtag|\\#|";
        if (!_text.AsSpan(_at).StartsWith(Start) || Until(_at + Start.Length, '}') is not var (word, end) || word.Length == 0) return false;
        Tag(word, '#');
        _at = end + 1;
        return true;
    }

    private bool Hashtag()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end])) end++;
        if (end == _at + 1) return false;
        Tag(_text[(_at + 1)..end], _text[_at]);
        _at = end;
        return true;
    }

    private void Tag(string word, char sign)
    {
        Hashtags.Add(word);
        _plain.Append(sign).Append(word);
        _canonical.Append("{hashtag|\\").Append(sign).Append('|').Append(Escape(word)).Append('}');
    }

    private void Plainly(string text)
    {
        _plain.Append(text);
        _canonical.Append(Escape(text));
    }

    /// <summary>Reads escaped text up to a closing character.</summary>
    private (string Text, int End)? Until(int start, char close)
    {
        var text = new StringBuilder();
        for (var i = start; i < _text.Length; i++)
        {
            if (_text[i] == close) return (text.ToString(), i);
            if (_text[i] == '\\' && i + 1 < _text.Length && Reserved.Contains(_text[i + 1], StringComparison.Ordinal)) i++;
            else if (Reserved.Contains(_text[i], StringComparison.Ordinal)) return null;
            text.Append(_text[i]);
        }

        return null;
    }
}
