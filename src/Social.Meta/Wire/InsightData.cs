using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>One metric as Meta sends it: values of periods, or one total, or both.</summary>
internal sealed class InsightData
{
    public string? Name { get; set; }

    public string? Period { get; set; }

    public IReadOnlyList<InsightValue>? Values { get; set; }

    public InsightValue? TotalValue { get; set; }

    public IReadOnlyList<InsightValue>? LinkTotalValues { get; set; }

    /// <summary>Gets the one number that says it: the total, or the sum over links or periods; null when no number came.</summary>
    [JsonIgnore]
    public double? Total => TotalValue?.Number ?? Sum(LinkTotalValues) ?? Sum(Values);

    private static double? Sum(IReadOnlyList<InsightValue>? values) => values is { Count: > 0 } && values.Any(v => v.Number is not null) ? values.Sum(v => v.Number ?? 0) : null;
}
