using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Social;

/// <summary>The text form of a checkpoint: a version, a dot, base64url JSON, a dot, a checksum that tells damage.</summary>
internal static class CheckpointText
{
    private const string Version = "1";

    public static Secret Write(UploadCheckpoint checkpoint)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["account"] = checkpoint.Account.ToString(),
            ["session"] = checkpoint.Session.Reveal(),
            ["length"] = checkpoint.Length.ToString(CultureInfo.InvariantCulture),
            ["fingerprint"] = checkpoint.Fingerprint,
            ["type"] = checkpoint.ContentType,
            ["chunk"] = checkpoint.ChunkSize.ToString(CultureInfo.InvariantCulture),
            ["sent"] = checkpoint.BytesSent.ToString(CultureInfo.InvariantCulture),
        };
        if (!checkpoint.Kind.IsEmpty)
        {
            fields["kind"] = checkpoint.Kind.Value;
        }

        if (checkpoint.ExpiresAt is { } expires)
        {
            fields["expires"] = expires.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        }

        foreach ((string name, string value) in checkpoint.State)
        {
            fields["." + name] = value;
        }

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(fields, CheckpointJsonContext.Default.DictionaryStringString);
        return new Secret($"{Version}.{Convert.ToBase64String(json)}.{Checksum(json)}");
    }

    public static UploadCheckpoint Read(Secret text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            string[] parts = text.Reveal().Split('.');
            if (parts.Length != 3 || parts[0] != Version)
            {
                throw Invalid("The text is not an upload checkpoint of a version this library reads.", null);
            }

            byte[] json = Convert.FromBase64String(parts[1]);
            if (Checksum(json) != parts[2])
            {
                throw Invalid("The upload checkpoint is damaged: its checksum does not match.", null);
            }

            Dictionary<string, string> fields = JsonSerializer.Deserialize(json, CheckpointJsonContext.Default.DictionaryStringString)!;
            return new UploadCheckpoint
            {
                Account = AccountKey.Parse(fields["account"]),
                Session = new Secret(fields["session"]),
                Length = long.Parse(fields["length"], CultureInfo.InvariantCulture),
                Fingerprint = fields["fingerprint"],
                ContentType = fields["type"],
                ChunkSize = int.Parse(fields["chunk"], CultureInfo.InvariantCulture),
                BytesSent = long.Parse(fields["sent"], CultureInfo.InvariantCulture),
                Kind = fields.TryGetValue("kind", out string? kind) ? new MediaKind(kind) : default,
                ExpiresAt = fields.TryGetValue("expires", out string? ms) ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(ms, CultureInfo.InvariantCulture)) : null,
                State = fields.Where(f => f.Key.StartsWith('.')).ToDictionary(f => f.Key[1..], f => f.Value, StringComparer.Ordinal),
            };
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or OverflowException or ArgumentException)
        {
            throw Invalid("The text is not an upload checkpoint.", e);
        }
    }

    private static string Checksum(byte[] json) => Convert.ToHexString(SHA256.HashData(json), 0, 8);

    private static SocialMediaException Invalid(string message, Exception? cause) => new(SocialErrorCode.CheckpointInvalid, Remedy.None, message, cause);
}
