using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The grant of service accounts: a JWT that they sign with their own key.</summary>
internal sealed class GoogleServiceAccountGrant(GoogleEmulator emulator)
{
    public const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public (EmulatedGoogleToken? Token, EmulatorAnswer? Refusal) Exchange(string? assertion)
    {
        if (assertion is not { Length: > 0 }) return (null, GoogleTokenEndpoints.Refuse(400, "invalid_request", "Missing required parameter: assertion"));
        var parts = assertion.Split('.');
        if (parts.Length != 3 || Part(parts[0]) is not { } header || Part(parts[1]) is not { } claims || Bytes(parts[2]) is not { } signature) return Invalid("Invalid JWT: Failed to parse the assertion.");
        if (Text(header, "alg") != "RS256") return Invalid("Invalid JWT: Unsupported algorithm.");
        if (emulator.Tokens.Account(Text(claims, "iss")) is not { } account) return Invalid("Invalid grant: account not found");
        if (Text(header, "kid") is { } key && key != account.KeyId) return Invalid("Invalid JWT Signature.");
        if (!account.Verifies(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature)) return Invalid("Invalid JWT Signature.");
        if (Text(claims, "aud") is not { } audience || !IsTokenEndpoint(audience)) return Invalid("Invalid JWT: Invalid audience.");
        if (Seconds(claims, "iat") is not { } issued || Seconds(claims, "exp") is not { } ends || ends <= issued || ends - issued > 3600
            || ends + Skew.TotalSeconds <= Now || issued - Skew.TotalSeconds > Now)
            return Invalid("Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.");
        var scopes = GoogleScopes.Split(Text(claims, "scope"));
        if (scopes.Count == 0 || scopes.Any(s => !GoogleScopes.Known.Contains(s))) return (null, GoogleTokenEndpoints.Refuse(400, "invalid_scope", "Invalid OAuth scope or ID token audience provided."));
        EmulatedGoogleUser? user = null;
        if (Text(claims, "sub") is { } subject && subject != account.Email)
        {
            user = emulator.UserByHint(subject);
            if (user is null || !account.MayImpersonate.Contains(subject))
                return (null, GoogleTokenEndpoints.Refuse(401, "unauthorized_client", "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested."));
        }

        var grant = new GoogleGrant(user, account, null, scopes, user is null ? null : emulator.SubjectOf(user));
        return (emulator.Tokens.Issue(grant, withRefreshToken: false), null);
    }

    private long Now => emulator.Clock.GetUtcNow().ToUnixTimeSeconds();

    private static (EmulatedGoogleToken?, EmulatorAnswer?) Invalid(string description) => (null, GoogleTokenEndpoints.Refuse(400, "invalid_grant", description));

    private static JsonObject? Part(string text)
    {
        if (Bytes(text) is not { } bytes) return null;
        try
        {
            return JsonNode.Parse(bytes) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string text) => text.Length > 0 && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static string? Text(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static long? Seconds(JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    // A client that was pointed here may sign for the address it knows.
    private bool IsTokenEndpoint(string audience) =>
        audience is "https://oauth2.googleapis.com/token" or "https://www.googleapis.com/oauth2/v4/token" or "https://accounts.google.com/o/oauth2/token"
        || (audience.StartsWith(emulator.BaseAddress.AbsoluteUri, StringComparison.Ordinal) && audience.EndsWith("/token", StringComparison.Ordinal));
}
