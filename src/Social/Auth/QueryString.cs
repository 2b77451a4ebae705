using System.Text;

namespace Social.Auth;

/// <summary>Writes parameters into addresses and reads them from form-style text.</summary>
internal static class QueryString
{
    public static Uri Add(Uri address, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        StringBuilder text = new(address.OriginalString);
        char separator = address.OriginalString.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (KeyValuePair<string, string> parameter in parameters)
        {
            _ = text.Append(separator).Append(Uri.EscapeDataString(parameter.Key)).Append('=').Append(Uri.EscapeDataString(parameter.Value));
            separator = '&';
        }

        return new Uri(text.ToString(), UriKind.Absolute);
    }

    public static Dictionary<string, string> Parse(string text)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (string pair in text.Trim().Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals];
            string value = equals < 0 ? string.Empty : pair[(equals + 1)..];
            fields[Decode(name)] = Decode(value);
        }

        return fields;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
