namespace Social.LinkedIn;

/// <summary>One number of a member's analytics. Its <c>metricType</c> is an object or a text, by the version, and says only what was asked: it is not read.</summary>
internal sealed class MemberAnalyticsData
{
    public double? Count { get; set; }

    public DateRangeData? DateRange { get; set; }
}
