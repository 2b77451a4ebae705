using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Social.Twitter;

/// <summary>Reads X's counts: integers, strings or null, depending on the endpoint.</summary>
internal static class MetricNumbers
{
    /// <summary>Returns the counts by X's own names; null where X gave no number.</summary>
    public static IReadOnlyDictionary<string, long?> Read(IEnumerable<KeyValuePair<string, JsonElement>>? metrics) =>
        metrics is null ? FrozenDictionary<string, long?>.Empty : metrics.ToFrozenDictionary(m => m.Key, m => Number(m.Value), StringComparer.Ordinal);

    private static long? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out long number) ? number : Whole(value.GetDouble()),
        JsonValueKind.String => long.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null,
        _ => null,
    };

    private static long? Whole(double number) => number is > -9e18 and < 9e18 ? (long)number : null;
}
