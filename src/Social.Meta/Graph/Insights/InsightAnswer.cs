namespace Social.Meta;

/// <summary>Metrics as they came, and why others did not.</summary>
internal sealed class InsightAnswer
{
    private readonly List<InsightData> _data = [];
    private readonly Dictionary<string, string> _refusals = new(StringComparer.Ordinal);

    /// <summary>Finds a metric that came, or returns null.</summary>
    /// <param name="name">Meta's name.</param>
    /// <param name="period">The period, or null for any.</param>
    public InsightData? Find(string name, string? period = null) => _data.Find(d => d.Name == name && (period is null || d.Period == period));

    /// <summary>Returns why a metric did not come, in Meta's words; null when Meta said nothing.</summary>
    /// <param name="name">Meta's name.</param>
    public string? RefusalOf(string name) => _refusals.GetValueOrDefault(name);

    /// <summary>Makes a value of a metric, or one that says why there is none.</summary>
    /// <param name="name">The common name.</param>
    /// <param name="native">Meta's name.</param>
    /// <param name="platform">The network, for the reason.</param>
    public MetricValue Total(MetricName name, string native, PlatformName platform) =>
        Find(native)?.Total is { } value ? MetricValue.Exact(name, value, native) : MetricValue.Unavailable(name, RefusalOf(native) ?? $"{platform} gives no value of '{native}'.") with { NativeName = native };

    public void Add(IEnumerable<InsightData> data) => _data.AddRange(data);

    public void Refuse(string name, string why) => _refusals[name] = why;
}
