namespace Social.Testing;

/// <summary>An app registered with the emulated TikTok, with credentials that exist nowhere else.</summary>
/// <remarks><see cref="ToString"/> hides the secret.</remarks>
public sealed class EmulatedTikTokApp
{
    internal EmulatedTikTokApp(string clientKey, string clientSecret, IReadOnlyList<string> redirectUris)
    {
        ClientKey = clientKey;
        ClientSecret = clientSecret;
        RedirectUris = redirectUris;
    }

    /// <summary>Gets the client key; the business API calls it <c>client_id</c> or <c>app_id</c>.</summary>
    public string ClientKey { get; }

    /// <summary>Gets the client secret.</summary>
    public string ClientSecret { get; }

    /// <summary>Gets the registered redirect addresses; they match exactly, but for a loopback address whose port is <c>*</c>.</summary>
    public IReadOnlyList<string> RedirectUris { get; }

    /// <summary>Gets or sets whether the app passed TikTok's audit. Default true; without, it posts only <c>SELF_ONLY</c> on private accounts.</summary>
    public bool IsAudited { get; set; } = true;

    /// <summary>Gets or sets whether the app may use the Research API. Default true.</summary>
    public bool IsResearchApproved { get; set; } = true;

    /// <summary>Gets the domains and URL prefixes that the app verified: <c>example.com</c> covers the subdomains, <c>https://example.com/media/</c> what begins so.</summary>
    public ICollection<string> VerifiedUrls { get; } = new List<string>();

    /// <inheritdoc />
    public override string ToString() => $"app {ClientKey}";

    internal bool Owns(Uri url) => VerifiedUrls.Any(v => v.Contains("://", StringComparison.Ordinal)
        ? url.AbsoluteUri.StartsWith(v, StringComparison.Ordinal)
        : string.Equals(url.Host, v, StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith("." + v, StringComparison.OrdinalIgnoreCase));

    internal bool Redirects(string uri) => RedirectUris.Any(known => known == uri || MatchesPort(known, uri));

    private static bool MatchesPort(string known, string uri)
    {
        var star = known.IndexOf(":*", StringComparison.Ordinal);
        if (star < 0 || !IsLoopback(uri) || !uri.StartsWith(known[..(star + 1)], StringComparison.Ordinal)) return false;
        var rest = uri[(star + 1)..];
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && rest[digits..] == known[(star + 2)..];
    }

    /// <summary>Tells whether a redirect is a desktop app's, for which PKCE is required.</summary>
    internal static bool IsLoopback(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && (parsed.Host is "localhost" or "127.0.0.1");
}
