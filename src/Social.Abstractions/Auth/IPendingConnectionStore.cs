namespace Social;

/// <summary>Remembers sign-ins under way. Each is claimed once; a repeated callback is given the first result.</summary>
/// <remarks>Implementations are thread-safe. The default keeps them in memory, bounded, and forgets them when they expire.</remarks>
public interface IPendingConnectionStore
{
    /// <summary>Remembers a sign-in.</summary>
    /// <param name="pending">The sign-in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask AddAsync(PendingConnection pending, CancellationToken cancellationToken = default);

    /// <summary>Claims a sign-in. While the first claimer works, others wait for its result; when it fails, the sign-in is used up.</summary>
    /// <param name="state">What identifies the sign-in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The claim, or null when the state is unknown, expired or used up.</returns>
    ValueTask<PendingConnectionClaim?> ClaimAsync(string state, CancellationToken cancellationToken = default);

    /// <summary>Tells how a claimed sign-in ended, for callbacks that repeat it.</summary>
    /// <param name="state">What identifies the sign-in.</param>
    /// <param name="result">The result, or null when it failed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask CompleteAsync(string state, ConnectionResult? result, CancellationToken cancellationToken = default);
}
