using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Social.Auth;

/// <summary>Signs requests with OAuth 1.0a (RFC 5849, HMAC-SHA1). Thread-safe.</summary>
/// <remarks>
/// The query and the fields of a form body are signed; JSON and multipart bodies are not, so give no form for them. Sign each attempt anew: a nonce and
/// timestamp serve once.
/// </remarks>
public sealed class OAuth1Signer
{
    private readonly TimeProvider _time;

    /// <summary>Initializes a signer.</summary>
    /// <param name="time">Where the timestamp comes from.</param>
    public OAuth1Signer(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
    }

    /// <summary>Signs a request with a new nonce and the present time, and returns the value of its Authorization header.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The absolute URL exactly as it is sent; its query is signed.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="form">The fields of a form body; null for a JSON, multipart or empty body.</param>
    /// <param name="oauthParameters">Further protocol parameters, such as <c>oauth_callback</c> or <c>oauth_verifier</c>.</param>
    public string Sign(
        HttpMethod method,
        Uri url,
        OAuth1Keys keys,
        IReadOnlyList<KeyValuePair<string, string>>? form = null,
        IReadOnlyList<KeyValuePair<string, string>>? oauthParameters = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        Span<char> nonce = stackalloc char[32];
        RandomNumberGenerator.GetHexString(nonce, lowercase: true);
        return Sign(method.Method, url, keys, nonce, _time.GetUtcNow().ToUnixTimeSeconds(), form, oauthParameters);
    }

    /// <summary>Signs a request with a given nonce and timestamp, and returns the value of its Authorization header.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The absolute URL exactly as it is sent; its query is signed.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="timestamp">The seconds since 1970.</param>
    /// <param name="form">The fields of a form body; null for a JSON, multipart or empty body.</param>
    /// <param name="oauthParameters">Further protocol parameters, such as <c>oauth_callback</c> or <c>oauth_verifier</c>.</param>
    public static string Sign(
        string method,
        Uri url,
        OAuth1Keys keys,
        ReadOnlySpan<char> nonce,
        long timestamp,
        IReadOnlyList<KeyValuePair<string, string>>? form = null,
        IReadOnlyList<KeyValuePair<string, string>>? oauthParameters = null)
    {
        ByteWriter text = new(stackalloc byte[1024]);
        ByteWriter key = new(stackalloc byte[256]);
        try
        {
            WriteBaseString(ref text, method, url, keys, nonce, timestamp, form, oauthParameters);
            key.AppendEncoded(keys.ConsumerSecret.Reveal());
            key.Append((byte)'&');
            key.AppendEncoded(keys.TokenSecret?.Reveal());
            Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
            HMACSHA1.HashData(key.Written, text.Written, hash);
            Span<byte> signature = stackalloc byte[28];
            _ = Base64.EncodeToUtf8(hash, signature, out _, out _);
            return Header(keys, nonce, timestamp, signature, oauthParameters);
        }
        finally
        {
            key.Dispose();
            text.Dispose();
        }
    }

    /// <summary>Returns the text that is signed.</summary>
    internal static string BaseString(
        string method,
        Uri url,
        OAuth1Keys keys,
        ReadOnlySpan<char> nonce,
        long timestamp,
        IReadOnlyList<KeyValuePair<string, string>>? form = null,
        IReadOnlyList<KeyValuePair<string, string>>? oauthParameters = null)
    {
        ByteWriter text = new(stackalloc byte[1024]);
        try
        {
            WriteBaseString(ref text, method, url, keys, nonce, timestamp, form, oauthParameters);
            return Encoding.ASCII.GetString(text.Written);
        }
        finally
        {
            text.Dispose();
        }
    }

    private static void WriteBaseString(
        scoped ref ByteWriter text,
        string method,
        Uri url,
        OAuth1Keys keys,
        ReadOnlySpan<char> nonce,
        long timestamp,
        IReadOnlyList<KeyValuePair<string, string>>? form,
        IReadOnlyList<KeyValuePair<string, string>>? oauthParameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(keys);
        ReadOnlySpan<char> address = url.AbsoluteUri;
        int fragment = address.IndexOf('#');
        address = fragment < 0 ? address : address[..fragment];
        int question = address.IndexOf('?');
        ReadOnlySpan<char> query = question < 0 ? [] : address[(question + 1)..];
        address = question < 0 ? address : address[..question];

        foreach (char c in method)
        {
            text.Append((byte)char.ToUpperInvariant(c));
        }

        text.Append((byte)'&');
        WriteAddress(ref text, url, address);
        text.Append((byte)'&');

        OAuth1Parameters parameters = new(stackalloc byte[1024], stackalloc OAuth1Parameters.Slot[24]);
        try
        {
            parameters.AddQuery(query);
            parameters.AddAll(form);
            parameters.AddAll(oauthParameters);
            parameters.Add("oauth_consumer_key", keys.ConsumerKey);
            parameters.Add("oauth_nonce", nonce);
            parameters.Add("oauth_signature_method", "HMAC-SHA1");
            parameters.Add("oauth_timestamp", timestamp);
            if (keys.Token is { } token)
            {
                parameters.Add("oauth_token", token.Reveal());
            }

            parameters.Add("oauth_version", "1.0");
            parameters.Sort();
            for (int i = 0; i < parameters.Count; i++)
            {
                text.Append(i == 0 ? default : "%26"u8);
                text.AppendEncoded(parameters.Key(i));
                text.Append("%3D"u8);
                text.AppendEncoded(parameters.Value(i));
            }
        }
        finally
        {
            parameters.Dispose();
        }
    }

    // Uri has already lowered scheme and host and dropped a default port; a user name in the address is not part of it.
    private static void WriteAddress(scoped ref ByteWriter text, Uri url, ReadOnlySpan<char> address)
    {
        if (url.UserInfo.Length > 0)
        {
            text.AppendEncoded(url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        }
        else
        {
            text.AppendEncoded(address);
        }
    }

    private static string Header(
        OAuth1Keys keys,
        ReadOnlySpan<char> nonce,
        long timestamp,
        ReadOnlySpan<byte> signature,
        IReadOnlyList<KeyValuePair<string, string>>? oauthParameters)
    {
        ByteWriter header = new(stackalloc byte[512]);
        try
        {
            header.Append("OAuth "u8);
            for (int i = 0; i < (oauthParameters?.Count ?? 0); i++)
            {
                KeyValuePair<string, string> parameter = oauthParameters![i];
                header.AppendEncoded(parameter.Key);
                header.Append("=\""u8);
                header.AppendEncoded(parameter.Value);
                header.Append("\", "u8);
            }

            header.Append("oauth_consumer_key=\""u8);
            header.AppendEncoded(keys.ConsumerKey);
            header.Append("\", oauth_nonce=\""u8);
            header.AppendEncoded(nonce);
            header.Append("\", oauth_signature=\""u8);
            header.AppendEncoded(signature);
            header.Append("\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\""u8);
            header.AppendNumber(timestamp);
            if (keys.Token is { } token)
            {
                header.Append("\", oauth_token=\""u8);
                header.AppendEncoded(token.Reveal());
            }

            header.Append("\", oauth_version=\"1.0\""u8);
            return Encoding.ASCII.GetString(header.Written);
        }
        finally
        {
            header.Dispose();
        }
    }
}
