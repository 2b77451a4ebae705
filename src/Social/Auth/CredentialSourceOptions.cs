namespace Social.Auth;

/// <summary>How credentials are refreshed.</summary>
public sealed record CredentialSourceOptions
{
    /// <summary>Gets how long before its end a token is refreshed: five minutes by default, and never more than a fifth of its life.</summary>
    public TimeSpan RefreshAhead { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the part of <see cref="RefreshAhead"/> by which refreshes are spread at random, from 0 to 1.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>Gets how long a credential is used before the store is read again, which bounds how long a change by another process stays unseen.</summary>
    public TimeSpan CacheFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets how many credentials are cached at most.</summary>
    public int CacheCapacity { get; init; } = 100_000;

    /// <summary>Gets how long one refresh may take, and how long its lease holds if its holder dies.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets how long to wait for another process's refresh.</summary>
    public TimeSpan LeaseWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how often the store is read while waiting for another process.</summary>
    public TimeSpan LeasePoll { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets how long a refresh ahead of expiry rests after it failed, while the old token is still good.</summary>
    public TimeSpan RetryAfterFailure { get; init; } = TimeSpan.FromSeconds(30);
}
