namespace Social.Meta;

/// <summary>One metric of Facebook.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Native">What Facebook calls it.</param>
/// <param name="Kind">How its days make a total.</param>
internal sealed record FacebookMetric(MetricName Name, string Native, FacebookMetricKind Kind = FacebookMetricKind.Count);
