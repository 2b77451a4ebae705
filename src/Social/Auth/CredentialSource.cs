using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Social.Auth;

/// <summary>Gives out credentials that are valid now, and is the only one that refreshes them. Thread-safe; one per credential store.</summary>
/// <remarks>
/// <para>Whatever happens to one credential happens in one flight at a time: many callers share it, and none of them ends it by cancelling. Before new tokens
/// are used they are saved. Where the store has leases (<see cref="ICredentialLeases"/>), one process refreshes and the others wait and read.</para>
/// <para>The truth is the store: a cached credential is read again after <see cref="CredentialSourceOptions.CacheFor"/>. Save and remove through this class,
/// so that the cache follows at once.</para>
/// </remarks>
public sealed class CredentialSource
{
    private readonly ConcurrentDictionary<CredentialKey, CredentialEntry> _entries = new();
    private readonly ICredentialStore _store;
    private readonly TimeProvider _time;
    private readonly CredentialSourceOptions _options;
    private readonly CredentialRefresh _refresh;

    /// <summary>Initializes a source.</summary>
    /// <param name="store">Where credentials are kept.</param>
    /// <param name="strategies">How each network's kinds stay alive; a later one replaces an earlier one of the same network and kind.</param>
    /// <param name="time">By whose clock tokens end.</param>
    /// <param name="logger">Where refreshes are logged, without secrets.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    public CredentialSource(
        ICredentialStore store,
        IEnumerable<CredentialStrategy> strategies,
        TimeProvider time,
        ILogger<CredentialSource> logger,
        CredentialSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(strategies);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(logger);
        _store = store;
        _time = time;
        _options = options ?? new CredentialSourceOptions();
        _refresh = new CredentialRefresh(this, store, strategies, time, logger, _options);
    }

    /// <summary>Returns a credential that is valid now: from the cache, from the store, refreshed, or fetched on demand.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="cancellationToken">Ends the caller's wait; a refresh under way goes on for the others.</param>
    /// <exception cref="SocialAuthenticationException">There is no such credential, or only its user can help.</exception>
    /// <exception cref="SocialException">A refresh failed in another way, or its tokens could not be saved.</exception>
    public ValueTask<Credential> GetAsync(CredentialKey key, CancellationToken cancellationToken = default)
    {
        if (_entries.TryGetValue(key, out CredentialEntry? entry) && entry.Cached is { } cached && cached.IsGood(_time, _options.CacheFor))
        {
            return new(cached.Credential);
        }

        return new(ResolveAsync(key, null, cancellationToken));
    }

    /// <summary>Returns another credential after the network refused one (HTTP 401): a newer one if there is one, else refreshed now.</summary>
    /// <param name="rejected">The credential that was refused.</param>
    /// <param name="cancellationToken">Ends the caller's wait; a refresh under way goes on for the others.</param>
    /// <exception cref="SocialAuthenticationException">Only the user can help.</exception>
    /// <exception cref="SocialException">The refresh failed in another way, or its tokens could not be saved.</exception>
    public ValueTask<Credential> RefreshRejectedAsync(Credential rejected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        return new(ResolveAsync(rejected.Key, rejected, cancellationToken));
    }

    /// <summary>Saves a credential: a new grant, or one imported. It waits for a refresh under way, so that the refresh cannot overwrite it.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The credential with its new version.</returns>
    public async ValueTask<Credential> SaveAsync(Credential credential, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credential);
        Credential? saved = await AloneAsync(
            credential.Key,
            async entry =>
            {
                entry.Cached = null;
                Credential stored = await _store.SaveAsync(credential, cancellationToken).ConfigureAwait(false);
                entry.Unsaved = null;
                return stored;
            },
            cancellationToken).ConfigureAwait(false);
        return saved!;
    }

    /// <summary>Removes a credential.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask RemoveAsync(CredentialKey key, CancellationToken cancellationToken = default) =>
        _ = await AloneAsync(
            key,
            async entry =>
            {
                entry.Cached = null;
                await _store.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
                entry.Unsaved = null;
                return null;
            },
            cancellationToken).ConfigureAwait(false);

    /// <summary>Makes the next use of a credential read the store again.</summary>
    /// <param name="key">The credential.</param>
    public void Invalidate(CredentialKey key)
    {
        if (_entries.TryGetValue(key, out CredentialEntry? entry))
        {
            entry.Cached = null;
        }
    }

    private async Task<Credential> ResolveAsync(CredentialKey key, Credential? rejected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            (Task<FlightOutcome> flight, bool isMine) = Board(key, entry => _refresh.RunAsync(entry, rejected));
            FlightOutcome outcome = await flight.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (outcome.Credential is { } credential && (isMine || rejected is null || !credential.AccessToken.Equals(rejected.AccessToken)))
            {
                return credential;
            }

            if (outcome.Error is { } error)
            {
                throw CredentialErrors.Copy(error);
            }

            // The flight was a removal, or gave again what was refused: go on with a flight of our own.
        }
    }

    private async Task<Credential?> AloneAsync(CredentialKey key, Func<CredentialEntry, Task<Credential?>> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            (Task<FlightOutcome> flight, bool isMine) = Board(key, work);
            FlightOutcome outcome = await flight.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (isMine)
            {
                return outcome.Error is { } error ? throw CredentialErrors.Copy(error) : outcome.Credential;
            }
        }
    }

    private (Task<FlightOutcome> Flight, bool IsMine) Board(CredentialKey key, Func<CredentialEntry, Task<Credential?>> work)
    {
        while (true)
        {
            CredentialEntry entry = _entries.GetOrAdd(key, static k => new CredentialEntry(k));
            TaskCompletionSource<FlightOutcome> mine;
            lock (entry)
            {
                if (entry.IsRetired)
                {
                    continue;
                }

                if (entry.Flight is { } flight)
                {
                    return (flight, false);
                }

                mine = new TaskCompletionSource<FlightOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
                entry.Flight = mine.Task;
            }

            _ = FlyAsync(entry, work, mine);
            return (mine.Task, true);
        }
    }

    // Nobody awaits this task: every end of it, errors included, goes into the completion that all callers wait for.
    private async Task FlyAsync(CredentialEntry entry, Func<CredentialEntry, Task<Credential?>> work, TaskCompletionSource<FlightOutcome> completion)
    {
        FlightOutcome outcome;
        try
        {
            outcome = new FlightOutcome(await work(entry).ConfigureAwait(false), null);
        }
        catch (Exception exception)
        {
            outcome = new FlightOutcome(null, exception);
        }

        lock (entry)
        {
            entry.Flight = null;
            if (entry.Cached is null && entry.Unsaved is null)
            {
                Retire(entry);
            }
        }

        completion.SetResult(outcome);
        if (_entries.Count > _options.CacheCapacity)
        {
            Trim();
        }
    }

    private void Trim()
    {
        foreach (KeyValuePair<CredentialKey, CredentialEntry> pair in _entries)
        {
            lock (pair.Value)
            {
                if (pair.Value is { Flight: null, Unsaved: null })
                {
                    Retire(pair.Value);
                }
            }

            if (_entries.Count <= _options.CacheCapacity * 3L / 4)
            {
                return;
            }
        }
    }

    private void Retire(CredentialEntry entry)
    {
        entry.IsRetired = true;
        _ = _entries.TryRemove(new KeyValuePair<CredentialKey, CredentialEntry>(entry.Key, entry));
    }
}
