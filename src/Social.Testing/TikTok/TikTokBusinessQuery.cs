using System.Globalization;
using System.Text.Json;

namespace Social.Testing;

/// <summary>Reads the query of a GET of the business API, whose lists and objects are JSON text.</summary>
internal static class TikTokBusinessQuery
{
    public static string Require(EmulatorExchange exchange, string name) =>
        exchange[name] is { Length: > 0 } value ? value : throw TikTokProblems.BusinessParameter($"{name}: Missing data for required field.");

    public static string Choice(EmulatorExchange exchange, string name, string? fallback, params string[] choices)
    {
        var value = exchange[name] ?? fallback ?? throw TikTokProblems.BusinessParameter($"{name}: Missing data for required field.");
        return choices.Contains(value) ? value : throw TikTokProblems.BusinessParameter($"{name}: Must be one of {string.Join(", ", choices)}.");
    }

    public static int Number(EmulatorExchange exchange, string name, int fallback, int min, int max)
    {
        if (exchange[name] is not { } text) return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw TikTokProblems.BusinessParameter($"{name}: Must be an integer from {min} to {max}.");
    }

    /// <summary>Reads a list; null when the parameter is not there.</summary>
    public static IReadOnlyList<string>? List(EmulatorExchange exchange, string name)
    {
        if (Json(exchange, name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String))
            throw TikTokProblems.BusinessParameter($"{name}: Must be a JSON array of strings.");
        return [.. value.EnumerateArray().Select(v => v.GetString()!)];
    }

    public static JsonElement? Json(EmulatorExchange exchange, string name)
    {
        if (exchange[name] is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw TikTokProblems.BusinessParameter($"{name}: Must be JSON text.");
        }
    }

    public static DateOnly Date(EmulatorExchange exchange, string name) =>
        DateOnly.TryParseExact(Require(exchange, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw TikTokProblems.BusinessParameter($"{name}: Must be YYYY-MM-DD.");
}
