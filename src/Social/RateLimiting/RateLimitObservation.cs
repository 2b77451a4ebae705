namespace Social.RateLimiting;

/// <summary>What one response said about one window.</summary>
/// <remarks>
/// It is matched to a window by <see cref="WindowName"/>, else by <see cref="Scope"/> and <see cref="Period"/>, as far as they are given.
/// With none of them an exhaustion is put on the narrowest window of the call, and numbers are ignored unless the call has a single window.
/// </remarks>
public readonly record struct RateLimitObservation
{
    /// <summary>Gets the name of the window, or null.</summary>
    public string? WindowName { get; init; }

    /// <summary>Gets whose limit it is, or null.</summary>
    public RateLimitScope? Scope { get; init; }

    /// <summary>Gets the period, or null.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>Gets how many units the network allows, or null. A negative number is not believed.</summary>
    public double? Limit { get; init; }

    /// <summary>Gets how many units are left, or null; below zero when overdrawn.</summary>
    public double? Remaining { get; init; }

    /// <summary>Gets when the window is full again by the network's clock, or null.</summary>
    public DateTimeOffset? ResetsAt { get; init; }

    /// <summary>Gets the percentage used, 0 to 100 and more, or null.</summary>
    public double? UsedPercent { get; init; }

    /// <summary>Gets whether the network refused because of this window: nothing more is sent until the reset, or for a back-off when none is known.</summary>
    public bool IsExhausted { get; init; }

    /// <summary>Gets how long the network asks to wait, or the time until its reset where it gives that as a duration; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
