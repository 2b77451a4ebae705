namespace Social.RateLimiting;

/// <summary>Keeps what is used of the windows, and counts: one process in memory by default, or many through a store they share.</summary>
/// <remarks>
/// Every member may complete at once, as the store in memory always does, or later, as a remote one must: the whole decision is the store's,
/// so that it can be one atomic script. Waiting, fairness and errors are <see cref="RateLimiter"/>'s. Implementations are thread-safe.
/// </remarks>
public interface IRateLimitStore
{
    /// <summary>Finds the windows of a route for a subject. It keeps nothing alive that is not used, and does no I/O.</summary>
    /// <param name="registration">The registration of the platform.</param>
    /// <param name="route">The route.</param>
    /// <param name="charges">What the route takes.</param>
    /// <param name="subject">For whom.</param>
    RateLimitWindowSet Open(string registration, string route, IReadOnlyList<RateLimitCharge> charges, in RateLimitSubject subject);

    /// <summary>Takes from all windows, or from none and says which one takes longest.</summary>
    /// <param name="set">The windows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<RateLimitTake> TakeAsync(RateLimitWindowSet set, CancellationToken cancellationToken = default);

    /// <summary>Returns how long it takes at least until a window has room for a call behind others that wait for it.</summary>
    /// <param name="set">The windows.</param>
    /// <param name="index">The window.</param>
    /// <param name="ahead">How many units those in front take.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<TimeSpan> EstimateAsync(RateLimitWindowSet set, int index, double ahead, CancellationToken cancellationToken = default);

    /// <summary>Gives back what was taken, as far as its windows have not ended since.</summary>
    /// <param name="lease">What was taken.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask RefundAsync(RateLimitLease lease, CancellationToken cancellationToken = default);

    /// <summary>Closes a lease with what the response said; nothing is an answer too. The observations are not kept after the call.</summary>
    /// <param name="lease">What was taken.</param>
    /// <param name="seen">What the response said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask LearnAsync(RateLimitLease lease, ReadOnlySpan<RateLimitObservation> seen, CancellationToken cancellationToken = default);

    /// <summary>Returns what is known of the windows of a set, in its order.</summary>
    /// <param name="set">The windows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<RateLimitSnapshot>> SnapshotAsync(RateLimitWindowSet set, CancellationToken cancellationToken = default);

    /// <summary>Returns all live windows, or those that count for an account: its own, and those of its app and its own credentials.</summary>
    /// <param name="account">The account, or null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<RateLimitSnapshot>> ListAsync(AccountKey? account = null, CancellationToken cancellationToken = default);
}
