using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Social.Auth;

/// <summary>A credential's file: a header line with the version and the SHA-256 of what follows, then the credential as JSON.</summary>
internal static class CredentialFormat
{
    public const string Version = "1";

    private const string Magic = "social-credential ";

    public static byte[] Write(Credential credential, ISecretProtector? protector)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(CredentialRecord.Of(credential, protector), CredentialJsonContext.Default.CredentialRecord);
        byte[] header = Encoding.ASCII.GetBytes($"{Magic}{Version} {Convert.ToHexString(SHA256.HashData(json))}\n");
        byte[] content = [.. header, .. json];
        CryptographicOperations.ZeroMemory(json);
        return content;
    }

    public static Credential Read(string path, CredentialKey key, ReadOnlySpan<byte> content, ISecretProtector? protector)
    {
        int end = content.IndexOf((byte)'\n');
        string[] header = end is < 0 or > 200 ? [] : Encoding.ASCII.GetString(content[..end]).Split(' ');
        if (header.Length < 3 || header[0] + ' ' != Magic)
        {
            throw CredentialFileErrors.Damaged(path, key);
        }

        if (header[1] != Version)
        {
            throw CredentialFileErrors.OtherVersion(path, header[1]);
        }

        ReadOnlySpan<byte> json = content[(end + 1)..];
        if (header[2] != Convert.ToHexString(SHA256.HashData(json)))
        {
            throw CredentialFileErrors.Damaged(path, key);
        }

        CredentialRecord? record;
        try
        {
            record = JsonSerializer.Deserialize(json, CredentialJsonContext.Default.CredentialRecord);
        }
        catch (JsonException e)
        {
            throw CredentialFileErrors.Damaged(path, key, e);
        }

        return (record ?? throw CredentialFileErrors.Damaged(path, key)).ToCredential(path, protector);
    }
}
