namespace Social.Meta;

/// <summary>One metric as Meta sends it: values of periods, or one total.</summary>
internal sealed class InsightData
{
    public string? Name { get; set; }

    public string? Period { get; set; }

    public IReadOnlyList<InsightValue>? Values { get; set; }

    public InsightValue? TotalValue { get; set; }

    public IReadOnlyList<InsightValue>? LinkTotalValues { get; set; }
}
