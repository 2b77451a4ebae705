namespace Social;

/// <summary>Whether a metric has a value.</summary>
public enum MetricAvailability
{
    /// <summary>The value is exact.</summary>
    Exact = 0,

    /// <summary>The network hides values below a threshold.</summary>
    BelowThreshold = 1,

    /// <summary>There is no value; the reason says why.</summary>
    Unavailable = 2,
}
