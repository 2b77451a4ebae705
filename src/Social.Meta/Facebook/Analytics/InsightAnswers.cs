namespace Social.Meta;

/// <summary>What Facebook gave of the metrics that were asked for, and why it did not give the others.</summary>
internal sealed class InsightAnswers
{
    public List<InsightData> Data { get; } = [];

    public Dictionary<string, string> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns the values of a metric, oldest first.</summary>
    public IReadOnlyList<InsightValue> ValuesOf(string native) => [.. Data.Where(d => d.Name == native).SelectMany(d => d.Values ?? []).OrderBy(v => v.EndTime)];

    public string WhyNot(string native) => Refusals.GetValueOrDefault(native) ?? "Facebook gives no value of it: the Page is too small or too new for it, or the login lacks read_insights.";
}
