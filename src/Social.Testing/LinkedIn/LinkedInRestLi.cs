using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads values in the syntax of Rest.li 2.0: percent-encoded primitives between raw <c>List( , )</c> and <c>(key:value)</c>.</summary>
/// <remarks>Strict: what should be encoded and is not, and structure that is encoded, are errors of the client.</remarks>
internal sealed class LinkedInRestLi
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string _text;
    private int _at;

    private LinkedInRestLi(string text) => _text = text;

    /// <summary>Parses a value.</summary>
    /// <returns>A string, an array or an object.</returns>
    /// <exception cref="FormatException">The text is not in the syntax.</exception>
    public static JsonNode Parse(string text)
    {
        var reader = new LinkedInRestLi(text);
        var value = reader.Value();
        return reader._at == text.Length ? value : throw reader.Wrong();
    }

    /// <summary>Decodes a single primitive.</summary>
    /// <exception cref="FormatException">The text holds raw punctuation or a broken escape.</exception>
    public static string Decode(string text)
    {
        var reader = new LinkedInRestLi(text);
        var value = reader.Primitive();
        return reader._at == text.Length ? value : throw reader.Wrong();
    }

    /// <summary>Encodes a primitive.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);

    private JsonNode Value()
    {
        if (_text.AsSpan(_at).StartsWith("List(")) return List();
        if (_at < _text.Length && _text[_at] == '(') return Object();
        return JsonValue.Create(Primitive());
    }

    private JsonArray List()
    {
        _at += "List(".Length;
        var list = new JsonArray();
        if (Skip(')')) return list;
        do list.Add(Value());
        while (Skip(','));
        return Skip(')') ? list : throw Wrong();
    }

    private JsonObject Object()
    {
        _at++;
        var map = new JsonObject();
        if (Skip(')')) return map;
        do
        {
            var key = Primitive();
            if (key.Length == 0 || !Skip(':') || map.ContainsKey(key)) throw Wrong();
            map[key] = Value();
        }
        while (Skip(','));
        return Skip(')') ? map : throw Wrong();
    }

    private string Primitive()
    {
        if (_text.AsSpan(_at).StartsWith("''"))
        {
            _at += 2;
            return "";
        }

        var bytes = new List<byte>();
        while (_at < _text.Length && _text[_at] is not (',' or ')' or ':' or '('))
        {
            var c = _text[_at];
            if (c == '%')
            {
                if (_at + 2 >= _text.Length || !char.IsAsciiHexDigit(_text[_at + 1]) || !char.IsAsciiHexDigit(_text[_at + 2])) throw Wrong();
                bytes.Add(Convert.ToByte(_text.Substring(_at + 1, 2), 16));
                _at += 3;
                continue;
            }

            // A plus is no space, and everything else that is reserved must be encoded.
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '~' or '!' or '*')) throw Wrong();
            bytes.Add((byte)c);
            _at++;
        }

        try
        {
            return Utf8.GetString([.. bytes]);
        }
        catch (ArgumentException)
        {
            throw new FormatException("the bytes of an escape are not UTF-8");
        }
    }

    private bool Skip(char c)
    {
        if (_at >= _text.Length || _text[_at] != c) return false;
        _at++;
        return true;
    }

    private FormatException Wrong() => new(_at < _text.Length ? $"unexpected '{_text[_at]}' at {_at}" : $"unexpected end at {_at}");
}
