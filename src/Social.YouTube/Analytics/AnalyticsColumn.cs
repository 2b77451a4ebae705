namespace Social.YouTube;

/// <summary>A column of a report.</summary>
/// <param name="Name">The dimension's or metric's name.</param>
/// <param name="IsMetric">Whether it is a metric.</param>
/// <param name="DataType">YouTube's name of its type: <c>STRING</c>, <c>INTEGER</c> or <c>FLOAT</c>.</param>
public sealed record AnalyticsColumn(string Name, bool IsMetric, string? DataType);
