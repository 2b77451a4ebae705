using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Social.Reddit;

/// <summary>Reddit's errors in every shape it sends them: <c>json.errors</c> inside successes, reasons with explanations, bare numbers, HTML.</summary>
internal readonly partial record struct RedditProblem(string? Code, string? Message, string? Field, double? Seconds, bool IsHtml)
{
    private const int MaxDepth = 64;

    /// <summary>Reads an error body; what cannot be read gives an empty problem, and the status speaks.</summary>
    public static RedditProblem Read(ReadOnlyMemory<byte> body)
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
            return new RedditProblem(null, null, null, null, body.Span.TrimStart(" \r\n\t"u8).StartsWith("<"u8));
        }
    }

    /// <summary>Reads what a success says against itself; null when it says nothing.</summary>
    public static RedditProblem? FindInside(ReadOnlyMemory<byte> body) =>
        body.Span.IndexOf("\"errors\""u8) >= 0 && Read(body) is { Code: not null } problem ? problem : null;

    /// <summary>Returns how long an account must wait before it posts again, or null when the body says nothing of it.</summary>
    public static TimeSpan? Throttle(ReadOnlyMemory<byte> body) =>
        body.Span.IndexOf("RATELIMIT"u8) >= 0 && Read(body) is { Code: RedditReasons.Throttled } problem ? problem.Wait : null;

    /// <summary>Gets the wait that the words of a throttle tell, with a second's margin; or null when they tell none.</summary>
    public TimeSpan? Wait
    {
        get
        {
            if (Message is { } words && Duration().Match(words) is { Success: true } match)
            {
                int number = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                int seconds = match.Groups[2].Value switch { "millisecond" => 0, "second" => number, "minute" => number * 60, _ => number * 3600 };
                return TimeSpan.FromSeconds(seconds + 1);
            }

            return Seconds is > 0 and < 1_000_000 ? TimeSpan.FromSeconds(Seconds.Value + 1) : null;
        }
    }

    private static RedditProblem Read(JsonElement root)
    {
        if (root.TryGetProperty("json", out JsonElement json) && json.ValueKind == JsonValueKind.Object)
        {
            return json.TryGetProperty("errors", out JsonElement errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
                ? OfEntry(errors[0]) with { Seconds = json.TryGetProperty("ratelimit", out JsonElement wait) && wait.ValueKind == JsonValueKind.Number ? wait.GetDouble() : null }
                : default;
        }

        string? field = root.TryGetProperty("fields", out JsonElement fields) && fields.ValueKind == JsonValueKind.Array && fields.GetArrayLength() > 0 ? Text(fields[0]) : null;
        return new RedditProblem(Text(root, "reason"), Text(root, "explanation") ?? Text(root, "message"), field, null, false);
    }

    private static RedditProblem OfEntry(JsonElement entry) => entry.ValueKind switch
    {
        JsonValueKind.Array when entry.GetArrayLength() > 0 => new RedditProblem(
            Text(entry[0]) ?? "error", entry.GetArrayLength() > 1 ? Text(entry[1]) : null, entry.GetArrayLength() > 2 ? Text(entry[2]) : null, null, false),
        JsonValueKind.String => new RedditProblem(entry.GetString(), null, null, null, false),
        JsonValueKind.Object => new RedditProblem(Text(entry, "code") ?? Text(entry, "reason") ?? "error", Text(entry, "message"), Text(entry, "field"), null, false),
        _ => new RedditProblem("error", null, null, null, false),
    };

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("([0-9]{1,3}) (millisecond|second|minute|hour)s?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Duration();
}
