using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes the identity token of OpenID Connect, signed with a key of this process.</summary>
internal static class LinkedInIdToken
{
    private static readonly Lazy<RSA> Key = new(() => RSA.Create(2048));

    public static string Write(Uri issuer, EmulatedLinkedInToken token)
    {
        var member = token.Member!;
        var claims = new JsonObject
        {
            ["iss"] = $"{issuer}oauth",
            ["aud"] = token.App.ClientId,
            ["iat"] = token.IssuedAt.ToUnixTimeSeconds(),
            ["exp"] = token.IssuedAt.AddHours(1).ToUnixTimeSeconds(),
            ["sub"] = member.Id,
        };
        if (token.Scopes.Contains("profile")) (claims["name"], claims["given_name"], claims["family_name"]) = (member.Name, member.GivenName, member.FamilyName);
        if (token.Scopes.Contains("email")) (claims["email"], claims["email_verified"]) = (member.Email, true);
        var signed = $"{Part(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "emulator" })}.{Part(claims)}";
        lock (Key) return $"{signed}.{Base64Url.EncodeToString(Key.Value.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(EmulatorAnswer.Serialize(json));
}
