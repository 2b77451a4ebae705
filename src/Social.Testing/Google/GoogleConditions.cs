using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Answers 304 to a caller who has the current version, and cuts an answer to the <c>fields</c> asked for.</summary>
internal static class GoogleConditions
{
    public static EmulatorAnswer Apply(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        if (answer.Status is < 200 or >= 300 || answer.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true) return answer;
        var condition = exchange.Method == "GET" ? exchange.Header("If-None-Match") : null;
        var mask = exchange["fields"] is { } fields ? GoogleFieldMask.Parse(fields) : null;
        if (condition is null && mask is null) return answer;
        if (JsonNode.Parse(answer.Body.Span) is not JsonObject body) return answer;
        if (condition is not null && body["etag"]?.GetValue<string>() is { } etag && Matches(condition, etag)) return EmulatorAnswer.Empty(304);
        if (mask is null) return answer;
        mask.Apply(body);
        var cut = GoogleJson.Answer(answer.Status, body);
        foreach (var (name, value) in answer.Headers) cut.With(name, value);
        return cut;
    }

    /// <summary>Compares a condition with a version; the quotes may be inside the tag, outside, or missing.</summary>
    public static bool Matches(string condition, string etag) =>
        condition.Split(',', StringSplitOptions.TrimEntries).Any(c => c == "*" || Bare(c) == Bare(etag));

    private static string Bare(string tag) => (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
}
