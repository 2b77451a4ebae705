namespace Social.Testing;

/// <summary>Reads a field mask: names, each with a mask of its own in braces.</summary>
internal static class GraphFields
{
    public static IEnumerable<string> Names(string mask)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= mask.Length; i++)
        {
            if (i < mask.Length && mask[i] == '{') depth++;
            if (i < mask.Length && mask[i] == '}') depth--;
            if (i < mask.Length && (mask[i] != ',' || depth > 0)) continue;
            var name = mask[start..i].Split('{', '.', '(')[0].Trim();
            if (name.Length > 0) yield return name;
            start = i + 1;
        }
    }
}
