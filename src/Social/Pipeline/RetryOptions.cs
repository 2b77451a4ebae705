namespace Social.Pipeline;

/// <summary>How often and how fast to try again what is safe to try again.</summary>
public sealed class RetryOptions
{
    /// <summary>Gets or sets how many times a request is sent at most; 4 by default. A refreshed token adds one.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Gets or sets the delay before the second attempt; it doubles from there, with jitter; 500 milliseconds by default.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets or sets the longest delay, the network's own Retry-After included: a longer one ends the attempts; 30 seconds by default.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);
}
