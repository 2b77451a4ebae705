namespace Social;

/// <summary>What the network sent back to the redirect URL.</summary>
public sealed record ConnectionCallback
{
    /// <summary>Gets the query parameters, by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Gets what bound the sign-in to the user's session, as given at its beginning.</summary>
    public string? SessionBinding { get; init; }

    /// <summary>Reads the parameters of a callback URL.</summary>
    /// <param name="url">The whole URL the browser was sent to.</param>
    /// <param name="sessionBinding">What bound the sign-in to the user's session.</param>
    public static ConnectionCallback FromUrl(Uri url, string? sessionBinding = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach (string pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? pair : pair[..equals];
            string value = equals < 0 ? string.Empty : pair[(equals + 1)..];
            parameters[Decode(name)] = Decode(value);
        }

        return new ConnectionCallback { Parameters = parameters, SessionBinding = sessionBinding };
    }

    /// <summary>Returns the names of the parameters; values are secrets.</summary>
    public override string ToString() => $"ConnectionCallback({string.Join(", ", Parameters.Keys)})";

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
