using System.Text;

namespace Social.Testing;

/// <summary>One field of a mask: its name, its arguments, and the mask of what is inside, or null.</summary>
internal sealed record GraphField(string Name, IReadOnlyDictionary<string, string> Arguments, IReadOnlyList<GraphField>? Fields)
{
    /// <summary>Gets under which name it is answered.</summary>
    public string Key => Arguments.GetValueOrDefault("as") ?? Name;

    public string? this[string argument] => Arguments.GetValueOrDefault(argument);

    /// <summary>Reads a mask such as <c>id,comments.limit(5){message,from{name}}</c>.</summary>
    public static IReadOnlyList<GraphField> Parse(string mask)
    {
        var position = 0;
        var fields = List(mask, ref position);
        return position == mask.Length ? fields : throw Malformed(position);
    }

    private static List<GraphField> List(string mask, ref int position)
    {
        List<GraphField> fields = [];
        while (position < mask.Length && mask[position] != '}')
        {
            if (mask[position] is ',' or ' ') position++;
            else fields.Add(One(mask, ref position));
        }

        return fields;
    }

    private static GraphField One(string mask, ref int position)
    {
        var name = Word(mask, ref position);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        while (position < mask.Length && mask[position] == '.')
        {
            position++;
            var argument = Word(mask, ref position);
            var end = position < mask.Length && mask[position] == '(' ? mask.IndexOf(')', position) : -1;
            if (end < 0) throw Malformed(position);
            arguments[argument] = mask[(position + 1)..end];
            position = end + 1;
        }

        if (position >= mask.Length || mask[position] != '{') return new GraphField(name, arguments, null);
        position++;
        var inner = List(mask, ref position);
        if (position >= mask.Length) throw Malformed(position);
        position++;
        return new GraphField(name, arguments, inner);
    }

    private static string Word(string mask, ref int position)
    {
        var word = new StringBuilder();
        while (position < mask.Length && (char.IsAsciiLetterOrDigit(mask[position]) || mask[position] == '_')) word.Append(mask[position++]);
        return word.Length > 0 ? word.ToString() : throw Malformed(position);
    }

    private static GraphRefusal Malformed(int position) => GraphErrors.Refuse(2500, $"Syntax error \"Expected name.\" at character {position}: fields");
}
