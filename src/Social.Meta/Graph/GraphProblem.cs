using System.Globalization;
using System.Text.Json;

namespace Social.Meta;

/// <summary>Meta's errors in every shape it sends them: the Graph API's, Instagram Login's token endpoint's, and the resumable uploads'.</summary>
/// <remarks>Follows developers.facebook.com, "Handle Errors". Only message, type, code and trace id are dependable.</remarks>
internal readonly record struct GraphProblem
{
    private const int MaxDepth = 32;

    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public string? Type { get; init; }

    public string? Message { get; init; }

    /// <summary>Gets the words that Meta means for the user: often the only ones that explain.</summary>
    public string? UserMessage { get; init; }

    public bool? IsTransient { get; init; }

    public string? TraceId { get; init; }

    /// <summary>Reads the error of a body, or null when there is none: Meta also reports errors inside a 200.</summary>
    public static GraphProblem? Read(ReadOnlyMemory<byte> body)
    {
        // Cheap first: most answers are no errors.
        if (body.Span.IndexOf("error"u8) < 0 && body.Span.IndexOf("debug_info"u8) < 0)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static GraphProblem? Read(JsonElement root)
    {
        if (root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object)
        {
            return new GraphProblem
            {
                Code = Number(error, "code"),
                Subcode = Number(error, "error_subcode"),
                Type = Text(error, "type"),
                Message = Text(error, "message"),
                UserMessage = Join(Text(error, "error_user_title"), Text(error, "error_user_msg")) ?? Details(error),
                IsTransient = Truth(error, "is_transient"),
                TraceId = Text(error, "fbtrace_id"),
            };
        }

        if (root.TryGetProperty("debug_info", out JsonElement upload) && upload.ValueKind == JsonValueKind.Object && Text(upload, "type") is { } kind)
        {
            return new GraphProblem { Type = kind, Message = Text(upload, "message"), IsTransient = Truth(upload, "retriable") };
        }

        return Text(root, "error_type") is { } type
            ? new GraphProblem { Type = type, Code = Number(root, "code"), Message = Text(root, "error_message") }
            : null;
    }

    /// <summary>WhatsApp explains in <c>error_data.details</c>; Pages and Instagram send that member as a text of JSON.</summary>
    private static string? Details(JsonElement error) =>
        error.TryGetProperty("error_data", out JsonElement data) && data.ValueKind == JsonValueKind.Object ? Text(data, "details") : null;

    private static string? Join(string? title, string? text) => title is null ? text : text is null || text == title ? title : $"{title}: {text}";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static int? Number(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt32(out int number) => number,
            JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) => number,
            _ => null,
        };
    }

    private static bool? Truth(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
