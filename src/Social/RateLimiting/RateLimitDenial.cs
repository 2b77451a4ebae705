namespace Social.RateLimiting;

/// <summary>Why a take was refused: the window that takes longest to have room.</summary>
/// <param name="Window">The window.</param>
/// <param name="RetryAfter">How long it takes until there is room.</param>
/// <param name="Index">Where the window stands in the set.</param>
public readonly record struct RateLimitDenial(RateLimitWindow Window, TimeSpan RetryAfter, int Index);
