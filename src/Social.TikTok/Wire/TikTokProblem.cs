using System.Globalization;
using System.Text.Json;

namespace Social.TikTok;

/// <summary>An error of TikTok in either of its shapes: the open API's envelope, where <c>ok</c> is none, or the number of the API for Business.</summary>
internal readonly record struct TikTokProblem(string? Code, int? Number, string? Message, string? RequestId)
{
    private const int MaxDepth = 32;

    // The API for Business did some of what it was asked to, and its answer says what.
    private const int PartialSuccess = 20001;

    /// <summary>Reads a body; what cannot be read gives an empty problem, and the status speaks.</summary>
    public static TikTokProblem Read(ReadOnlyMemory<byte> body)
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

    private static TikTokProblem Read(JsonElement root)
    {
        if (root.TryGetProperty("error", out JsonElement error))
        {
            if (error.ValueKind == JsonValueKind.Object)
            {
                string? code = Text(error, "code");
                return new TikTokProblem(code is "ok" or "" ? null : code, null, Text(error, "message"), Text(error, "log_id") ?? Text(error, "logid"));
            }

            // The token endpoints' shape, which gateways use elsewhere too.
            if (error.ValueKind == JsonValueKind.String)
            {
                return new TikTokProblem(error.GetString(), null, Text(root, "error_description"), Text(root, "log_id") ?? Text(root, "logid"));
            }
        }

        int? number = root.TryGetProperty("code", out JsonElement c) && c.ValueKind == JsonValueKind.Number && c.TryGetInt32(out int n) && n is not (0 or PartialSuccess) ? n : null;
        return new TikTokProblem(number?.ToString(CultureInfo.InvariantCulture), number, Text(root, "message"), Text(root, "request_id"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
