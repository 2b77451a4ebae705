namespace Social.Google;

/// <summary>One metric of a location, day by day.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Days">The days that Google gave, oldest first; empty when it has none of this metric. A day without a value is zero.</param>
public sealed record BusinessDailySeries(BusinessDailyMetric Metric, IReadOnlyList<BusinessDailyValue> Days);
