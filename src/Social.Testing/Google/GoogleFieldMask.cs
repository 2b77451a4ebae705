using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The <c>fields</c> parameter: <c>items(id,snippet/title),nextPageToken</c>.</summary>
internal sealed class GoogleFieldMask
{
    // A leaf (null) keeps everything below it.
    private readonly Dictionary<string, GoogleFieldMask?> _children = new(StringComparer.Ordinal);

    /// <returns>The mask; null when the text is not one.</returns>
    public static GoogleFieldMask? Parse(string text)
    {
        var mask = new GoogleFieldMask();
        var position = 0;
        return mask.ReadList(text, ref position) && position == text.Length ? mask : null;
    }

    public void Apply(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                if (item is not null) Apply(item);
            return;
        }

        if (node is not JsonObject body) return;
        foreach (var name in body.Select(m => m.Key).ToList())
        {
            if (!_children.TryGetValue(name, out var child) && !_children.TryGetValue("*", out child)) body.Remove(name);
            else if (child is not null && body[name] is { } value) child.Apply(value);
        }
    }

    private bool ReadList(string text, ref int position)
    {
        while (true)
        {
            if (!ReadPath(text, ref position)) return false;
            if (position >= text.Length || text[position] != ',') return true;
            position++;
        }
    }

    private bool ReadPath(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '*' or '_' or '-' or '@')) position++;
        if (position == start) return false;
        var name = text[start..position];
        if (position >= text.Length || text[position] is ',' or ')')
        {
            _children[name] = null;
            return true;
        }

        var known = _children.TryGetValue(name, out var child);
        if (!known) child = new GoogleFieldMask();
        _children[name] = child;
        child ??= new GoogleFieldMask();
        var opener = text[position++];
        if (opener == '/') return child.ReadPath(text, ref position);
        return opener == '(' && child.ReadList(text, ref position) && position < text.Length && text[position++] == ')';
    }
}
