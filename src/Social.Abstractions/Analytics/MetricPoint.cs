namespace Social;

/// <summary>One step of a series.</summary>
/// <param name="Start">When the step begins.</param>
/// <param name="Value">The value, or null when it is missing.</param>
public readonly record struct MetricPoint(DateTimeOffset Start, double? Value);
