using System.Globalization;
using System.Text.Json;

namespace Social.Google;

/// <summary>Google's error in every shape it sends: <c>error.errors[]</c>, <c>error.details[]</c>, both, or OAuth's <c>error</c> text.</summary>
/// <remarks>Reading never fails: what cannot be read gives an empty problem, and the status speaks.</remarks>
public sealed record GoogleProblem
{
    private const int MaxDepth = 32;

    /// <summary>Gets the problem that says nothing.</summary>
    public static GoogleProblem None { get; } = new();

    /// <summary>Gets the canonical status, such as <c>RESOURCE_EXHAUSTED</c>; or null.</summary>
    public string? Status { get; init; }

    /// <summary>Gets Google's words, or null. They may hold HTML.</summary>
    public string? Message { get; init; }

    /// <summary>Gets the reason in <c>errors[0]</c>, or OAuth's code; or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the reason in <c>details[]</c> (<c>ErrorInfo</c>), or null.</summary>
    public string? DetailReason { get; init; }

    /// <summary>Gets the domain that the reason belongs to, such as <c>youtube.quota</c>; or null.</summary>
    public string? Domain { get; init; }

    /// <summary>Gets the parameter or header at fault, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Gets what <c>ErrorInfo</c> adds, such as <c>quota_limit_value</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the fields that were refused.</summary>
    public IReadOnlyList<GoogleFieldViolation> Violations { get; init; } = [];

    /// <summary>Gets how long Google asks to wait (<c>RetryInfo</c>), or null.</summary>
    public TimeSpan? RetryDelay { get; init; }

    /// <summary>Reads an error's body.</summary>
    /// <param name="body">The body, possibly cut off, empty or HTML.</param>
    public static GoogleProblem Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return None;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            JsonElement root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0)
            {
                root = root[0]; // some front ends wrap the error in an array
            }

            return Find(root, "error") is not { } error ? None : error.ValueKind switch
            {
                JsonValueKind.Object => Read(error),
                JsonValueKind.String => new GoogleProblem { Reason = error.GetString(), Message = Text(root, "error_description") },
                _ => None,
            };
        }
        catch (JsonException)
        {
            return None;
        }
    }

    private static GoogleProblem Read(JsonElement error)
    {
        JsonElement? first = Items(error, "errors").Cast<JsonElement?>().FirstOrDefault();
        GoogleProblem problem = new()
        {
            Status = Text(error, "status"),
            Message = Text(error, "message") ?? (first is { } f ? Text(f, "message") : null),
            Reason = first is { } r ? Text(r, "reason") : null,
            Domain = first is { } d ? Text(d, "domain") : null,
            Location = first is { } l ? Text(l, "location") : null,
        };
        List<GoogleFieldViolation> violations = [];
        foreach (JsonElement detail in Items(error, "details"))
        {
            violations.AddRange(Items(detail, "fieldViolations").Select(v => new GoogleFieldViolation(Text(v, "field"), Text(v, "description"))));
            violations.AddRange(Items(detail, "errorDetails").Select(v => new GoogleFieldViolation(Text(v, "field"), Text(v, "message"), Number(v, "code"), Text(v, "value"))));
            if (problem.DetailReason is null && Text(detail, "reason") is { } reason)
            {
                problem = problem with { DetailReason = reason, Domain = problem.Domain ?? Text(detail, "domain"), Metadata = MetadataOf(detail) };
            }

            problem = problem with { RetryDelay = problem.RetryDelay ?? Duration(Text(detail, "retryDelay")) };
        }

        return problem with { Violations = violations };
    }

    private static Dictionary<string, string> MetadataOf(JsonElement detail) =>
        Find(detail, "metadata") is not { ValueKind: JsonValueKind.Object } metadata ? [] : metadata.EnumerateObject()
            .Where(p => p.Value.ValueKind == JsonValueKind.String)
            .DistinctBy(p => p.Name)
            .ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Find(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object) : [];

    private static JsonElement? Find(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement element, string name) => Find(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) => Find(element, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) ? number : null;

    private static TimeSpan? Duration(string? text) =>
        text is ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', .., 's']
            && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < 1e9
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
