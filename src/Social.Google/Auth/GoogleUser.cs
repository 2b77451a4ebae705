using System.Text.Json;
using Social.Pipeline;

namespace Social.Google;

/// <summary>Who a token belongs to. Members are null where the granted scopes do not show them.</summary>
/// <param name="Id">The user's id, which never changes.</param>
/// <param name="Email">The address.</param>
/// <param name="Name">The name.</param>
/// <param name="Picture">The picture's address.</param>
public sealed record GoogleUser(string Id, string? Email, string? Name, string? Picture)
{
    private static readonly SocialRoute UserInfo = new("oauth2.userinfo", HttpMethod.Get, "/oauth2/v2/userinfo")
    {
        Host = GoogleOptions.UserInfoHostName,
        Credentials = [CredentialKind.OAuth2, CredentialKind.Service],
    };

    /// <summary>Asks Google whose a token is.</summary>
    /// <param name="client">The network's client; its options are <see cref="GoogleOptions"/>.</param>
    /// <param name="credential">The token, not saved yet.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user; null when the token's scopes do not say.</returns>
    public static async Task<GoogleUser?> FindAsync(PlatformClient client, Credential credential, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(credential);
        try
        {
            SocialAnswer<ReadOnlyMemory<byte>> answer = await client.SendAsync(new SocialCall(UserInfo, credential), cancellationToken).ConfigureAwait(false);
            return Read(answer.Value);
        }
        catch (SocialApiException error) when (error.Status is 401 or 403)
        {
            return null; // neither openid nor email nor profile was granted; the APIs themselves will say whether the token is good
        }
    }

    private static GoogleUser? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement;
            return (Text(root, "id") ?? Text(root, "sub")) is { Length: > 0 } id ? new GoogleUser(id, Text(root, "email"), Text(root, "name"), Text(root, "picture")) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
