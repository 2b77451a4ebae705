using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Social.Auth;

/// <summary>Proof key for code exchange (RFC 7636): a random verifier and its SHA-256 challenge.</summary>
public static class Pkce
{
    /// <summary>Makes a verifier of 256 random bits, 43 characters long.</summary>
    public static string CreateVerifier()
    {
        Span<byte> random = stackalloc byte[32];
        RandomNumberGenerator.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>Returns the challenge of a verifier as RFC 7636 writes it: SHA-256, base64url without padding.</summary>
    /// <param name="verifier">The verifier.</param>
    public static string S256(string verifier)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(verifier, hash);
        return Base64Url.EncodeToString(hash);
    }

    /// <summary>Returns the challenge of a verifier as TikTok's desktop sign-in wants it: SHA-256 in lower-case hexadecimal.</summary>
    /// <param name="verifier">The verifier.</param>
    public static string S256Hex(string verifier)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Hash(verifier, hash);
        return Convert.ToHexString(hash).ToLowerInvariant();
    }

    private static void Hash(string verifier, Span<byte> hash)
    {
        ArgumentException.ThrowIfNullOrEmpty(verifier);
        SHA256.HashData(Encoding.ASCII.GetBytes(verifier), hash);
    }
}
