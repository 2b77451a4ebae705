using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Social.Google;

/// <summary>Makes the JSON Web Token with which a service account asks for an access token.</summary>
internal static class SignedAssertion
{
    /// <summary>Google demands this audience, whichever host the request goes to.</summary>
    public const string Audience = "https://oauth2.googleapis.com/token";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static string Create(GoogleServiceAccount account, IReadOnlyList<string> scopes, DateTimeOffset now)
    {
        string signed = $"{Header(account)}.{Claims(account, scopes, now.ToUnixTimeSeconds())}";
        try
        {
            using RSA key = RSA.Create();
            key.ImportFromPem(account.PrivateKey.Reveal());
            byte[] signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return $"{signed}.{Base64Url.EncodeToString(signature)}";
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            // The inner exception could describe the key, so it is left out.
            throw GoogleServiceAccount.Invalid($"its private_key is not an RSA key in PEM ({e.GetType().Name})");
        }
    }

    private static string Header(GoogleServiceAccount account) => Part(json =>
    {
        json.WriteString("alg", "RS256");
        json.WriteString("typ", "JWT");
        if (account.PrivateKeyId is { } id)
        {
            json.WriteString("kid", id);
        }
    });

    private static string Claims(GoogleServiceAccount account, IReadOnlyList<string> scopes, long now) => Part(json =>
    {
        json.WriteString("iss", account.Email);
        json.WriteString("scope", string.Join(' ', scopes));
        json.WriteString("aud", Audience);
        json.WriteNumber("iat", now);
        json.WriteNumber("exp", now + (long)Life.TotalSeconds);
        if (account.Subject is { } subject)
        {
            json.WriteString("sub", subject);
        }
    });

    private static string Part(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new(256);
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(bytes.WrittenSpan);
    }
}
