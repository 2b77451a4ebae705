namespace Social.Pipeline;

/// <summary>When to stop asking a host that keeps failing.</summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>Gets or sets the share of failures that opens the breaker, 0 to 1; 0.5 by default.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Gets or sets how many requests there must have been before the share means anything; 20 by default.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>Gets or sets the time over which is counted; 30 seconds by default.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long requests are refused before one is let through; 15 seconds by default.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);
}
