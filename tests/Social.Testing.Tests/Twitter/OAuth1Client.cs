using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Social.Testing.Tests.Twitter;

/// <summary>Signs requests on its own, so that the emulator's verifier is not checked against itself.</summary>
internal sealed class OAuth1Client(EmulatedTwitterApp app, EmulatedOAuth1Token? token)
{
    public string? Nonce { get; init; }

    public TimeSpan Skew { get; init; }

    public string? TokenValue { get; init; } = token?.Token;

    public string TokenSecret { get; init; } = token?.Secret ?? "";

    public HttpRequestMessage Sign(HttpRequestMessage request, TimeProvider clock, params (string Name, string Value)[] more)
    {
        var oauth = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["oauth_consumer_key"] = app.ConsumerKey,
            ["oauth_nonce"] = Nonce ?? Guid.NewGuid().ToString("N"),
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = (clock.GetUtcNow() + Skew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["oauth_version"] = "1.0",
        };
        if (TokenValue is not null) oauth["oauth_token"] = TokenValue;
        foreach (var (name, value) in more) oauth[name] = value;
        var pairs = oauth.Select(p => (Encode(p.Key), Encode(p.Value))).ToList();
        foreach (var part in request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (part.Split('=')[0], part[(part.IndexOf('=') + 1)..]);
            pairs.Add((Encode(Uri.UnescapeDataString(name)), Encode(Uri.UnescapeDataString(value))));
        }

        pairs.Sort(static (a, b) => string.CompareOrdinal(a.Item1, b.Item1) is var c and not 0 ? c : string.CompareOrdinal(a.Item2, b.Item2));
        var text = string.Join('&', pairs.Select(p => $"{p.Item1}={p.Item2}"));
        var basis = $"{request.Method.Method}&{Encode(request.RequestUri.GetLeftPart(UriPartial.Path))}&{Encode(text)}";
        oauth["oauth_signature"] = Convert.ToBase64String(
            HMACSHA1.HashData(Encoding.ASCII.GetBytes($"{Encode(app.ConsumerSecret)}&{Encode(TokenSecret)}"), Encoding.ASCII.GetBytes(basis)));
        request.Headers.TryAddWithoutValidation("Authorization", "OAuth " + string.Join(", ", oauth.Select(p => $"{p.Key}=\"{Encode(p.Value)}\"")));
        return request;
    }

    private static string Encode(string text) => Uri.EscapeDataString(text);
}
