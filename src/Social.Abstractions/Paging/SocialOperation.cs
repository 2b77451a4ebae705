namespace Social;

/// <summary>A long job of a network that can be looked at, waited for, and picked up by another process.</summary>
/// <typeparam name="T">What the job gives.</typeparam>
public abstract class SocialOperation<T>
{
    /// <summary>Gets the token from which another process goes on. It can hold secrets.</summary>
    public abstract Secret Token { get; }

    /// <summary>Gets whether the job has ended.</summary>
    public abstract bool HasCompleted { get; }

    /// <summary>Gets what the job gave; valid once it has ended well.</summary>
    /// <exception cref="InvalidOperationException">The job has not ended.</exception>
    public abstract T Value { get; }

    /// <summary>Looks at the job once.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How long the network asks to wait before the next look, or null when the job has ended.</returns>
    /// <exception cref="SocialException">The job failed, with the network's reason.</exception>
    public abstract Task<TimeSpan?> UpdateAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for the job, as patiently as the network asks, at most so long.</summary>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Cancels the wait, not the job.</param>
    /// <returns>Whether the job has ended.</returns>
    public abstract Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellationToken = default);
}
