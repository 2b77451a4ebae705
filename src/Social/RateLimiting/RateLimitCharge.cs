namespace Social.RateLimiting;

/// <summary>What a call of a route takes from a window.</summary>
/// <param name="Window">The window.</param>
/// <param name="Cost">How many units; more than zero. Percentages have no cost.</param>
public readonly record struct RateLimitCharge(RateLimitWindow Window, double Cost = 1);
