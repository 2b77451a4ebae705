using System.Globalization;
using System.Text.Json;

namespace Social.LinkedIn;

/// <summary>LinkedIn's errors in both shapes that it sends: the API's, and the OAuth endpoints'. Gateways send pages, which are read as nothing.</summary>
internal readonly record struct LinkedInProblem(string? Code, long? ServiceCode, string? Message, string? DetailType, string? OAuthError)
{
    private const int MaxDepth = 32;

    public static LinkedInProblem Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return default;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? default : new LinkedInProblem(
                Text(root, "code"),
                Number(root, "serviceErrorCode"),
                Text(root, "message"),
                Text(root, "errorDetailType"),
                Text(root, "error") is { } oauth ? Text(root, "error_description") is { } more ? $"{oauth}: {more}" : oauth : null);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement element, string name) =>
        !element.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number
        : value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out long written) ? written
        : null;
}
