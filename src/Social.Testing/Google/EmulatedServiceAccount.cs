using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A service account: an address with a key pair of its own.</summary>
/// <remarks><see cref="ToString"/> hides the key.</remarks>
public sealed class EmulatedServiceAccount
{
    private readonly RSA _key = RSA.Create(2048);

    internal EmulatedServiceAccount(string email, string projectNumber)
    {
        Email = email;
        ProjectNumber = projectNumber;
        KeyId = GoogleTokens.NewSecret(20);
    }

    /// <summary>Gets the address.</summary>
    public string Email { get; }

    /// <summary>Gets the number of its Cloud project.</summary>
    public string ProjectNumber { get; }

    /// <summary>Gets the id of the key.</summary>
    public string KeyId { get; }

    /// <summary>Gets the addresses of the users that the account may impersonate.</summary>
    public ISet<string> MayImpersonate { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the private key in PEM form (PKCS #8).</summary>
    public string PrivateKeyPem => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>Writes the key file as the console gives it for download.</summary>
    /// <returns>The JSON text; it holds the private key.</returns>
    public string ToKeyFile() => new JsonObject
    {
        ["type"] = "service_account",
        ["project_id"] = "project-" + ProjectNumber,
        ["private_key_id"] = KeyId,
        ["private_key"] = PrivateKeyPem,
        ["client_email"] = Email,
        ["client_id"] = "1" + ProjectNumber,
        ["auth_uri"] = "https://accounts.google.com/o/oauth2/auth",
        ["token_uri"] = "https://oauth2.googleapis.com/token",
    }.ToJsonString();

    /// <inheritdoc />
    public override string ToString() => $"service account {Email}";

    internal bool Verifies(byte[] signed, byte[] signature) => _key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
