using System.Security.Cryptography;
using System.Text;

namespace Social.Meta;

/// <summary>Proves with each call that the caller knows the app's secret: an HMAC of the token that goes with it.</summary>
/// <remarks>Follows developers.facebook.com, "Securing Graph API Requests".</remarks>
internal static class AppSecretProof
{
    public const string Parameter = "appsecret_proof";

    public static string Of(Secret token, Secret appSecret)
    {
        Span<byte> proof = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret.Reveal()), Encoding.UTF8.GetBytes(token.Reveal()), proof);
        return Convert.ToHexString(proof).ToLowerInvariant();
    }
}
