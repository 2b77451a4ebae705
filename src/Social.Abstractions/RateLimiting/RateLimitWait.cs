namespace Social;

/// <summary>What to do when a limit is used up: wait for it up to a time, or refuse at once.</summary>
public readonly record struct RateLimitWait
{
    private RateLimitWait(TimeSpan longest) => Longest = longest;

    /// <summary>Gets the choice to refuse at once with a <see cref="SocialRateLimitException"/>.</summary>
    public static RateLimitWait Refuse { get; } = new(TimeSpan.Zero);

    /// <summary>Gets the longest wait; zero refuses at once.</summary>
    public TimeSpan Longest { get; }

    /// <summary>Returns the choice to wait at most so long; a longer wait is refused at once, since it would be in vain.</summary>
    /// <param name="longest">The longest wait.</param>
    public static RateLimitWait UpTo(TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, TimeSpan.Zero);
        return new RateLimitWait(longest);
    }
}
