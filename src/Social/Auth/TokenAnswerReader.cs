using System.Globalization;
using System.Text.Json;

namespace Social.Auth;

/// <summary>Reads tokens from JSON as every network writes them.</summary>
internal static class TokenAnswerReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    public static TokenAnswer Read(JsonElement json)
    {
        JsonElement body = Unwrap(json);
        Secret token = Secret.FromString(Text(body, "access_token")) ?? throw new JsonException("The answer has no access_token.");
        Dictionary<string, string> members = new(StringComparer.Ordinal);
        foreach (JsonProperty member in body.EnumerateObject())
        {
            if (!IsRead(member.Name) && Text(member.Value) is { } text)
            {
                members[member.Name] = text;
            }
        }

        return new TokenAnswer
        {
            AccessToken = token,
            RefreshToken = Secret.FromString(Text(body, "refresh_token")),
            ExpiresIn = Seconds(body, "expires_in"),
            RefreshExpiresIn = Seconds(body, "refresh_expires_in") ?? Seconds(body, "refresh_token_expires_in"),
            Scopes = Scopes(body, "scope") ?? Scopes(body, "scopes") ?? Scopes(body, "permissions"),
            Members = members,
        };
    }

    /// <summary>Splits scopes at whatever stands between them: networks ask with one separator and answer with another.</summary>
    public static IReadOnlyList<string> Split(string scopes) =>
        scopes.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Returns a text, number or truth value as text, or null.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static JsonElement Unwrap(JsonElement json)
    {
        JsonElement body = json;
        if (body.ValueKind == JsonValueKind.Object && !body.TryGetProperty("access_token", out _) && body.TryGetProperty("data", out JsonElement data))
        {
            body = data;
        }

        if (body.ValueKind == JsonValueKind.Array && body.GetArrayLength() > 0)
        {
            body = body[0];
        }

        return body.ValueKind == JsonValueKind.Object ? body : throw new JsonException("The answer is not an object.");
    }

    private static bool IsRead(string name) =>
        name is "access_token" or "refresh_token" or "expires_in" or "refresh_expires_in" or "refresh_token_expires_in" or "scope" or "scopes" or "permissions";

    // Zero or less says nothing about a token that was just given; trusting it would refresh on every call.
    private static TimeSpan? Seconds(JsonElement body, string name)
    {
        if (!double.TryParse(Text(body, name), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) || !(seconds > 0))
        {
            return null;
        }

        return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;
    }

    private static IReadOnlyList<string>? Scopes(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Split(value.GetString()!),
            JsonValueKind.Array => [.. value.EnumerateArray().Select(Text).OfType<string>()],
            _ => null,
        };
    }
}
