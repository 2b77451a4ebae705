using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Social.Testing;

/// <summary>The tokens and secrets that an emulated network issued or was shown, so that a test can look for them where they must not be.</summary>
/// <remarks>Thread-safe. They are taken from requests and answers by the names that OAuth gives them. They stay after a reset: a log that was written stays too.</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "It is a log that happens to be enumerable.")]
public sealed class SecretLog : IReadOnlyCollection<string>
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "access_token", "refresh_token", "id_token", "client_secret", "app_secret", "code_verifier", "assertion", "appsecret_proof", "fb_exchange_token", "input_token",
        "oauth_token", "oauth_token_secret", "oauth_verifier", "oauth_signature", "token",
    };

    private readonly ConcurrentDictionary<string, byte> _secrets = new(StringComparer.Ordinal);

    internal SecretLog()
    {
    }

    /// <inheritdoc />
    public int Count => _secrets.Count;

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => _secrets.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string? secret)
    {
        if (!string.IsNullOrEmpty(secret)) _secrets.TryAdd(secret, 0);
    }

    internal void Read(EmulatorExchange exchange, RecordedRequest record)
    {
        if (exchange.Header("Authorization") is { } authorization) ReadAuthorization(authorization);
        ReadPairs(exchange.Query);
        if (exchange.ContentType == "application/x-www-form-urlencoded") ReadPairs(FormPairs.Parse(record.BodyText));
        else if (exchange.ContentType == "application/json") ReadJson(record.Body.Span);
    }

    internal void Read(EmulatorAnswer answer)
    {
        var body = answer.Body.Span;
        if (body.IndexOf("token"u8) < 0) return;
        if (body.TrimStart((byte)' ') is [(byte)'{' or (byte)'[', ..]) ReadJson(body);
        else if (body.StartsWith("oauth_token"u8)) ReadPairs(FormPairs.Parse(Encoding.UTF8.GetString(body)));
    }

    private void ReadAuthorization(string header)
    {
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return;
        // OAuth 1.0a has pairs behind the scheme; Meta's upload hosts know a bare token under the same word.
        if (!header.StartsWith("OAuth", StringComparison.OrdinalIgnoreCase) || !header.Contains('=', StringComparison.Ordinal))
        {
            Add(header[(space + 1)..]);
            return;
        }

        foreach (var part in header[(space + 1)..].Split(','))
            if (part.Trim().Split('=', 2) is [var name, var value] && Names.Contains(name)) Add(Uri.UnescapeDataString(value.Trim('"')));
    }

    private void ReadPairs(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        foreach (var (name, value) in pairs)
            if (Names.Contains(name)) Add(value);
    }

    private void ReadJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || !Names.Contains(reader.GetString()!)) continue;
                if (reader.Read() && reader.TokenType == JsonTokenType.String) Add(reader.GetString());
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is no JSON, or no text, was read as far as it is.
            return;
        }
    }
}
