using System.Globalization;

namespace Social.TikTok;

/// <summary>A row of a report. TikTok writes every value as text, and a missing one as a dash.</summary>
public sealed record TikTokReportRow
{
    /// <summary>Gets the dimensions by TikTok's names.</summary>
    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }

    /// <summary>Gets the metrics by TikTok's names, as TikTok writes them.</summary>
    public required IReadOnlyDictionary<string, string> Metrics { get; init; }

    /// <summary>Returns a metric as a number, or null when it is missing or is none.</summary>
    /// <param name="name">TikTok's name of it.</param>
    public decimal? this[string name] =>
        Metrics.TryGetValue(name, out string? text) && decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value) ? value : null;
}
