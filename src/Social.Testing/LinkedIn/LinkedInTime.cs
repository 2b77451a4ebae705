using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads and writes the spans of time of statistics.</summary>
internal static class LinkedInTime
{
    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    public static long Milliseconds(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();

    public static JsonObject Range(DateOnly start, DateOnly end) => new() { ["start"] = Milliseconds(start), ["end"] = Milliseconds(end) };

    /// <summary>Reads <c>(start:…,end:…)</c> in milliseconds.</summary>
    public static (DateOnly Start, DateOnly End) Range(JsonObject? range, string name, DateTimeOffset now)
    {
        if (range is null || range.Count != 2 || Instant(range["start"]) is not { } start || Instant(range["end"]) is not { } end || start >= end)
            throw LinkedInQuery.Wrong(name, "it needs a start before its end, in milliseconds");
        if (start < now.AddMonths(-12)) throw LinkedInQuery.Wrong(name, "statistics reach back 12 months");
        return (Day(start), Day(end));
    }

    /// <summary>Reads <c>(start:(day:…,month:…,year:…),end:(…))</c>; the end is exclusive.</summary>
    public static (DateOnly Start, DateOnly End)? Dates(LinkedInQuery query, string name)
    {
        if (query.Object(name) is not { } range) return null;
        return range.Count == 2 && Date(range["start"] as JsonObject) is { } start && Date(range["end"] as JsonObject) is { } end && start < end
            ? (start, end)
            : throw LinkedInQuery.Wrong(name, "it needs a start before its end, each with day, month and year");
    }

    public static JsonObject Date(DateOnly day) => new() { ["year"] = day.Year, ["month"] = day.Month, ["day"] = day.Day };

    public static JsonObject Dates(DateOnly start, DateOnly end) => new() { ["start"] = Date(start), ["end"] = Date(end) };

    /// <summary>Cuts a span into days, weeks or months.</summary>
    public static IEnumerable<(DateOnly Start, DateOnly End)> Cut(DateOnly start, DateOnly end, string granularity)
    {
        while (start < end)
        {
            var next = granularity switch { "MONTH" => start.AddMonths(1), "WEEK" => start.AddDays(7), _ => start.AddDays(1) };
            if (next > end) next = end;
            yield return (start, next);
            start = next;
        }
    }

    private static DateTimeOffset? Instant(JsonNode? node) =>
        node is JsonValue value && long.TryParse(value.GetValue<string>(), NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms <= 253402300799999
            ? DateTimeOffset.FromUnixTimeMilliseconds(ms)
            : null;

    private static DateOnly? Date(JsonObject? date)
    {
        if (date is null || date.Count != 3 || Number(date["year"]) is not { } year || Number(date["month"]) is not { } month || Number(date["day"]) is not { } day) return null;
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int? Number(JsonNode? node) =>
        node is JsonValue value && int.TryParse(value.GetValue<string>(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
