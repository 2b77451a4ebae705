namespace Social.Meta;

/// <summary>A total by segments, such as <c>media_product_type</c> and <c>follow_type</c>.</summary>
internal sealed class InsightBreakdown
{
    public IReadOnlyList<string>? DimensionKeys { get; set; }

    public IReadOnlyList<InsightSegment>? Results { get; set; }
}
