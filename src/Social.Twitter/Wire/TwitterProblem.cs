using System.Text.Json;

namespace Social.Twitter;

/// <summary>X's errors in every shape it sends them: problems, problems with inner errors, legacy codes, OAuth 2.0 errors.</summary>
internal readonly record struct TwitterProblem(string? Title, string? Detail, string? Slug, string? Reason, int? LegacyCode, string? InnerMessage, string? OAuthError)
{
    private const int MaxDepth = 32;

    /// <summary>Reads an error body; what cannot be read gives an empty problem, and the status speaks.</summary>
    public static TwitterProblem Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return default;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static TwitterProblem Read(JsonElement root)
    {
        int? code = null;
        string? inner = null;
        if (root.TryGetProperty("errors", out JsonElement errors))
        {
            if (errors.ValueKind == JsonValueKind.String)
            {
                inner = errors.GetString();
            }
            else if (errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0 && errors[0].ValueKind == JsonValueKind.Object)
            {
                inner = Text(errors[0], "message") ?? Text(errors[0], "detail");
                code = errors[0].TryGetProperty("code", out JsonElement c) && c.ValueKind == JsonValueKind.Number && c.TryGetInt32(out int number) ? number : null;
            }
        }

        return new TwitterProblem(
            Text(root, "title"),
            Text(root, "detail"),
            SlugOf(Text(root, "type")),
            Text(root, "reason"),
            code,
            inner,
            Text(root, "error") is { } oauth ? Text(root, "error_description") is { } more ? $"{oauth}: {more}" : oauth : null);
    }

    /// <summary>The last segment of the type: its host is api.twitter.com on the wire and api.x.com in the specification.</summary>
    private static string? SlugOf(string? type) =>
        type is null or "about:blank" ? null : type[(type.LastIndexOf('/') + 1)..];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
