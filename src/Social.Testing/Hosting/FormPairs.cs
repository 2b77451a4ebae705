namespace Social.Testing;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> text, order and repetition kept.</summary>
internal static class FormPairs
{
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text)
    {
        if (text.Length == 0) return [];
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(equals < 0
                ? new(Decode(part), "")
                : new(Decode(part[..equals]), Decode(part[(equals + 1)..])));
        }

        return pairs;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
