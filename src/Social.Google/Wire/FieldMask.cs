namespace Social.Google;

/// <summary>Names fields: those an answer shall hold (<c>fields</c>, <c>readMask</c>) or a change touches (<c>updateMask</c>).</summary>
/// <remarks>
/// A mask is text of Google's grammar: <c>a,b</c>, <c>a/b</c>, <c>a.b</c>, <c>a(b,c)</c>, <c>*</c>. What cannot be one is refused before anything is sent. In an
/// update a name in the mask whose field the body leaves out clears that field.
/// </remarks>
public readonly record struct FieldMask
{
    private readonly string? _value;

    private FieldMask(string value) => _value = value;

    /// <summary>Gets whether this is <c>default</c>, no mask at all.</summary>
    public bool IsEmpty => _value is null;

    /// <summary>Makes a mask of fields.</summary>
    /// <param name="fields">The fields; at least one.</param>
    /// <exception cref="FormatException">One is empty or holds a character that masks do not have.</exception>
    public static FieldMask Of(params ReadOnlySpan<string> fields) => Parse(string.Join(",", fields.ToArray()));

    /// <summary>Reads a mask.</summary>
    /// <param name="text">The text, such as <c>items(id,snippet/title),nextPageToken</c>.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static FieldMask Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int depth = 0;
        bool wantsName = true;
        foreach (char c in text)
        {
            bool isName = char.IsAsciiLetterOrDigit(c) || c is '_' or '*' or '$' or '-' or ':';
            bool isWrong = isName ? false : c switch
            {
                '(' => wantsName,
                ')' => wantsName || --depth < 0,
                ',' or '/' or '.' => wantsName,
                _ => true,
            };
            if (isWrong)
            {
                throw new FormatException($"'{text}' is not a field mask: '{c}' cannot stand where it does.");
            }

            depth += c == '(' ? 1 : 0;
            wantsName = !isName && c != ')';
        }

        return wantsName || depth != 0 ? throw new FormatException($"'{text}' is not a field mask: it ends too early.") : new FieldMask(text);
    }

    /// <summary>Returns the mask as requests carry it, or the empty text.</summary>
    public override string ToString() => _value ?? string.Empty;
}
