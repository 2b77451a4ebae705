using System.Security.Cryptography;
using System.Text;

namespace Social.Testing;

/// <summary>The OAuth 1.0a signature that X expects, computed over a request as it was received (RFC 5849 §3.4).</summary>
internal static class TwitterOAuth1Signature
{
    public static string BaseString(string method, string baseUrl, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var encoded = parameters
            .Select(p => (Key: Uri.EscapeDataString(p.Key), Value: Uri.EscapeDataString(p.Value)))
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .ThenBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => $"{p.Key}={p.Value}");
        return $"{method.ToUpperInvariant()}&{Uri.EscapeDataString(baseUrl)}&{Uri.EscapeDataString(string.Join('&', encoded))}";
    }

    public static string Compute(
        string method, string baseUrl, IEnumerable<KeyValuePair<string, string>> parameters, string consumerSecret, string tokenSecret)
    {
        var key = Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(consumerSecret)}&{Uri.EscapeDataString(tokenSecret)}");
        return Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.ASCII.GetBytes(BaseString(method, baseUrl, parameters))));
    }

    public static bool Matches(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(given));

    /// <summary>Reads the parameters of an <c>OAuth</c> header; null when it is malformed.</summary>
    public static Dictionary<string, string>? ParseHeader(string header)
    {
        if (!header.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase)) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[6..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || part.Length < equals + 3 || part[equals + 1] != '"' || part[^1] != '"') return null;
            if (!values.TryAdd(Uri.UnescapeDataString(part[..equals]), Uri.UnescapeDataString(part[(equals + 2)..^1]))) return null;
        }

        return values;
    }
}
