using System.Globalization;

namespace Social.Testing;

/// <summary>Verifies OAuth 1.0a requests: signature, time stamp, nonce.</summary>
internal sealed class TwitterOAuth1Verifier(TwitterTokens tokens, TimeProvider clock)
{
    private const int WindowSeconds = 300;
    private readonly Lock _gate = new();
    private readonly HashSet<(string, string, long)> _nonces = [];

    public void Clear()
    {
        lock (_gate) _nonces.Clear();
    }

    /// <summary>Verifies a request that must carry an access token (or, for the token calls, a request token or none).</summary>
    /// <exception cref="TwitterRefusal">The request is not what its signature says.</exception>
    public async Task<(EmulatedTwitterApp App, Dictionary<string, string> Parameters)> VerifyAsync(
        EmulatorExchange exchange, Func<EmulatedTwitterApp, string?, string> tokenSecret)
    {
        var oauth = TwitterOAuth1Signature.ParseHeader(exchange.Header("Authorization") ?? "");
        if (oauth is null) throw Refuse(215, "Bad Authentication data.");
        foreach (var name in (string[])["oauth_consumer_key", "oauth_nonce", "oauth_signature", "oauth_signature_method", "oauth_timestamp"])
            if (!oauth.ContainsKey(name)) throw Refuse(215, "Bad Authentication data.");
        if (oauth["oauth_signature_method"] != "HMAC-SHA1" || oauth.GetValueOrDefault("oauth_version", "1.0") != "1.0") throw Refuse(32, "Could not authenticate you.");
        if (tokens.AppByConsumerKey(oauth["oauth_consumer_key"]) is not { } app) throw Refuse(32, "Could not authenticate you.");
        if (!long.TryParse(oauth["oauth_timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            || Math.Abs(timestamp - clock.GetUtcNow().ToUnixTimeSeconds()) > WindowSeconds)
            throw Refuse(135, "Timestamp out of bounds.");

        var secret = tokenSecret(app, oauth.GetValueOrDefault("oauth_token"));
        var expected = TwitterOAuth1Signature.Compute(exchange.Method, BaseUrl(exchange), await ParametersAsync(exchange, oauth).ConfigureAwait(false), app.ConsumerSecret, secret);
        if (!TwitterOAuth1Signature.Matches(expected, oauth["oauth_signature"])) throw Refuse(32, "Could not authenticate you.");
        lock (_gate)
        {
            _nonces.RemoveWhere(n => n.Item3 < timestamp - (2 * WindowSeconds));
            // A nonce is used once; a client that sends one request twice gets the second refused.
            if (!_nonces.Add((app.ConsumerKey, oauth["oauth_nonce"], timestamp))) throw Refuse(32, "Could not authenticate you.");
        }

        return (app, oauth);
    }

    public static TwitterRefusal Refuse(int code, string message) => new(TwitterProblems.Legacy(401, code, message));

    private static string BaseUrl(EmulatorExchange exchange)
    {
        var host = exchange.Http.Request.Host.Value?.ToLowerInvariant() ?? "";
        if (host.EndsWith(":80", StringComparison.Ordinal)) host = host[..^3];
        return $"http://{host}{exchange.Path}";
    }

    private static async Task<List<KeyValuePair<string, string>>> ParametersAsync(EmulatorExchange exchange, Dictionary<string, string> oauth)
    {
        var parameters = new List<KeyValuePair<string, string>>(exchange.Query);
        if (exchange.ContentType == "application/x-www-form-urlencoded")
            parameters.AddRange(FormPairs.Parse(System.Text.Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false))));
        parameters.AddRange(oauth.Where(o => o.Key is not ("oauth_signature" or "realm")));
        return parameters;
    }
}
