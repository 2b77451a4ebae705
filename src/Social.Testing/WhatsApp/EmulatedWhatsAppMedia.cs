using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>Media that WhatsApp keeps for a while.</summary>
public sealed class EmulatedWhatsAppMedia
{
    internal EmulatedWhatsAppMedia(string id, EmulatedWhatsAppNumber number, string mimeType, byte[] bytes, DateTimeOffset expiresAt)
    {
        Id = id;
        Number = number;
        MimeType = mimeType;
        Bytes = bytes;
        ExpiresAt = expiresAt;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the number that it belongs to.</summary>
    public EmulatedWhatsAppNumber Number { get; }

    /// <summary>Gets the MIME type.</summary>
    public string MimeType { get; }

    /// <summary>Gets the SHA-256 in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Gets how many bytes it has.</summary>
    public int Length => Bytes.Length;

    /// <summary>Gets when it is forgotten.</summary>
    public DateTimeOffset ExpiresAt { get; }

    internal byte[] Bytes { get; }
}
