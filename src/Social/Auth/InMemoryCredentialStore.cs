using System.Collections.Concurrent;

namespace Social.Auth;

/// <summary>Keeps credentials in memory, unencrypted, as long as the process lives. Thread-safe.</summary>
public sealed class InMemoryCredentialStore : ICredentialStore, ICredentialLeases
{
    private readonly ConcurrentDictionary<CredentialKey, Credential> _credentials = new();
    private readonly ConcurrentDictionary<CredentialKey, Lease> _leases = new();
    private readonly TimeProvider _time;

    /// <summary>Initializes a store.</summary>
    /// <param name="time">By whose clock leases end.</param>
    public InMemoryCredentialStore(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
    }

    /// <inheritdoc/>
    public ValueTask<Credential?> FindAsync(CredentialKey key, CancellationToken cancellationToken = default) =>
        new(_credentials.GetValueOrDefault(key));

    /// <inheritdoc/>
    public ValueTask<Credential> SaveAsync(Credential credential, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(_credentials.AddOrUpdate(
            credential.Key,
            static (_, added) => added with { Version = 1 },
            static (_, old, added) => added with { Version = old.Version + 1 },
            credential));
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(CredentialKey key, CancellationToken cancellationToken = default)
    {
        _ = _credentials.TryRemove(key, out _);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable?> TryLeaseAsync(CredentialKey key, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        // The monotonic clock: a lease must not outlive or undercut its time because someone sets the wall clock.
        Lease lease = new(this, key, _time.GetTimestamp(), duration);
        while (!_leases.TryAdd(key, lease))
        {
            if (_leases.TryGetValue(key, out Lease? held))
            {
                if (_time.GetElapsedTime(held.TakenAt) < held.Duration)
                {
                    return default;
                }

                _ = _leases.TryRemove(new KeyValuePair<CredentialKey, Lease>(key, held));
            }
        }

        return new(lease);
    }

    private sealed class Lease(InMemoryCredentialStore store, CredentialKey key, long takenAt, TimeSpan duration) : IAsyncDisposable
    {
        public long TakenAt { get; } = takenAt;

        public TimeSpan Duration { get; } = duration;

        public ValueTask DisposeAsync()
        {
            // Compares the lease itself, so that one that ran out cannot release its successor's.
            _ = store._leases.TryRemove(new KeyValuePair<CredentialKey, Lease>(key, this));
            return default;
        }
    }
}
