using System.Text.Json;

namespace Social.Auth;

/// <summary>The tokens a network gave.</summary>
public sealed record TokenAnswer
{
    /// <summary>Gets the access token.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>Gets the token secret (OAuth 1.0a), or null.</summary>
    public Secret? TokenSecret { get; init; }

    /// <summary>Gets the refresh token; null when the answer has none, which keeps the old one.</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>Gets how long the access token lives from now, or null when the network did not say.</summary>
    public TimeSpan? ExpiresIn { get; init; }

    /// <summary>Gets how long the refresh token lives from now, or null when the network did not say.</summary>
    public TimeSpan? RefreshExpiresIn { get; init; }

    /// <summary>Gets the granted scopes; null when the network did not say, which means those asked for.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Gets the other members as text, such as <c>open_id</c>, <c>user_id</c>, <c>screen_name</c> or <c>id_token</c>. They may be secrets: never log them.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads an answer, flat or wrapped in <c>data</c>, as an object or the first item of an array; numbers may be strings, scopes text or an array.</summary>
    /// <param name="json">The answer.</param>
    /// <exception cref="JsonException">There is no access token.</exception>
    public static TokenAnswer Read(JsonElement json) => TokenAnswerReader.Read(json);

    /// <summary>Returns the names of what is there; the values are secrets.</summary>
    public override string ToString() =>
        $"TokenAnswer(expires in {ExpiresIn?.ToString() ?? "?"}, {(RefreshToken is null ? "no refresh token" : "refresh token")}, {string.Join(", ", Members.Keys)})";
}
