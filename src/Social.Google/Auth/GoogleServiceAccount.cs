using System.Text.Json;

namespace Social.Google;

/// <summary>A service account: a robot of a Cloud project that signs its own assertions.</summary>
/// <remarks>Business Profile lets one in only where its address was invited as a manager; YouTube lets one in only for content owners.</remarks>
public sealed record GoogleServiceAccount
{
    /// <summary>Gets the account's address.</summary>
    public required string Email { get; init; }

    /// <summary>Gets the private key, PKCS #8 in PEM.</summary>
    public required Secret PrivateKey { get; init; }

    /// <summary>Gets the key's id, or null.</summary>
    public string? PrivateKeyId { get; init; }

    /// <summary>Gets the user whom the account acts for, or null for itself.</summary>
    public string? Subject { get; init; }

    /// <summary>Reads the key file that the Cloud console gives.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="SocialException">It is not a service account's key (<see cref="SocialErrorCode.ConfigurationInvalid"/>). The error does not repeat the text.</exception>
    public static GoogleServiceAccount Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            string? type = Text(root, "type");
            if (type is not "service_account")
            {
                throw Invalid($"its type is '{type ?? "missing"}', and 'service_account' is needed");
            }

            return new GoogleServiceAccount
            {
                Email = Text(root, "client_email") ?? throw Invalid("it has no client_email"),
                PrivateKey = Secret.FromString(Text(root, "private_key")) ?? throw Invalid("it has no private_key"),
                PrivateKeyId = Text(root, "private_key_id"),
            };
        }
        catch (JsonException)
        {
            // The reader's words could quote the key, so they do not become the inner exception.
            throw Invalid("it is not JSON");
        }
    }

    internal static SocialException Invalid(string why) =>
        new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"The service account's key cannot be used: {why}.");

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
