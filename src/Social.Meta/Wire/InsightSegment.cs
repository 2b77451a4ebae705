namespace Social.Meta;

/// <summary>One segment of a total. Meta spells the values in capitals in its documentation and in small letters in some answers.</summary>
internal sealed class InsightSegment
{
    public IReadOnlyList<string>? DimensionValues { get; set; }

    public double? Value { get; set; }
}
