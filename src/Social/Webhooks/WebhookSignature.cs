using System.Security.Cryptography;
using System.Text;

namespace Social.Webhooks;

/// <summary>Checks what networks sign, and names deliveries that have no id. All members are thread-safe.</summary>
public static class WebhookSignature
{
    // SHA-512, the largest there is.
    private const int MostBytes = 64;

    /// <summary>Tells whether a signature is the HMAC of a body under a secret, in constant time.</summary>
    /// <param name="algorithm">The hash of the HMAC.</param>
    /// <param name="secret">The secret; nothing fits null or an empty one.</param>
    /// <param name="prefix">What the network signs before the body; empty for none.</param>
    /// <param name="body">The body, as it came.</param>
    /// <param name="signature">The signature's bytes.</param>
    public static bool Fits(HashAlgorithmName algorithm, string? secret, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return false;
        }

        using IncrementalHash hmac = IncrementalHash.CreateHMAC(algorithm, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(prefix);
        hmac.AppendData(body);
        Span<byte> expected = stackalloc byte[MostBytes];
        return CryptographicOperations.FixedTimeEquals(expected[..hmac.GetHashAndReset(expected)], signature);
    }

    /// <summary>Names a delivery by what it says, where the network gives it no id: the same bytes again have the same name.</summary>
    /// <param name="delivery">The bytes.</param>
    public static string DeliveryIdOf(ReadOnlySpan<byte> delivery)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(delivery, digest);
        return Convert.ToHexString(digest[..16]);
    }
}
