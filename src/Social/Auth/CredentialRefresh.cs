using Microsoft.Extensions.Logging;

namespace Social.Auth;

/// <summary>The work of one flight: read the store, and where that is not enough refresh under a lease and write back. Runs once at a time per credential.</summary>
internal sealed class CredentialRefresh
{
    private readonly ICredentialStore _store;
    private readonly ICredentialLeases? _leases;
    private readonly CredentialRules _rules;
    private readonly CredentialCall _call;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CredentialSourceOptions _options;
    private int _saidSingleProcess;

    public CredentialRefresh(
        CredentialSource source,
        ICredentialStore store,
        IEnumerable<CredentialStrategy> strategies,
        TimeProvider time,
        ILogger logger,
        CredentialSourceOptions options)
    {
        _store = store;
        _leases = store as ICredentialLeases;
        _time = time;
        _logger = logger;
        _options = options;
        _rules = new CredentialRules(strategies, time, options);
        _call = new CredentialCall(source, logger);
    }

    /// <summary>Returns a valid credential, other than the rejected one if there is one.</summary>
    public async Task<Credential?> RunAsync(CredentialEntry entry, Credential? rejected)
    {
        // What is cached has ended or was refused.
        entry.Cached = null;

        // The bound is the lease's: a call that outlived its lease would run beside another process's.
        using CancellationTokenSource timeout = new(_options.LeaseDuration, _time);
        try
        {
            return await ResolveAsync(entry, rejected, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw CredentialErrors.TimedOut(entry.Key, _options.LeaseDuration);
        }
    }

    private async Task<Credential> ResolveAsync(CredentialEntry entry, Credential? rejected, CancellationToken cancellationToken)
    {
        if (entry.Unsaved is not null)
        {
            _ = await SaveKeptAsync(entry).ConfigureAwait(false);
        }

        Credential? current = await ReadAsync(entry.Key, cancellationToken).ConfigureAwait(false);
        if (current is not null && _rules.Serves(entry, current, rejected))
        {
            return Cache(entry, current);
        }

        CredentialStrategy? strategy = _rules.StrategyOf(entry.Key);
        CredentialRules.RefuseHopeless(current, strategy, rejected, entry.Key);
        IAsyncDisposable? lease = await LeaseAsync(entry, rejected, cancellationToken).ConfigureAwait(false);
        try
        {
            // Whoever held the lease before may have done the work.
            current = await ReadAsync(entry.Key, cancellationToken).ConfigureAwait(false);
            if (current is not null && _rules.Serves(entry, current, rejected))
            {
                _logger.RefreshedElsewhere(entry.Key);
                return Cache(entry, current);
            }

            if (current is not null && lease is null && _leases is not null)
            {
                // Another process is at it, and the token in hand is good until it is done.
                return current;
            }

            CredentialRules.RefuseHopeless(current, strategy, rejected, entry.Key);
            return current is null
                ? await KeepAsync(entry, null, await strategy!.Issuer!.IssueAsync(entry.Key, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false)
                : await RefreshAsync(entry, strategy!, current, rejected, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (lease is not null)
            {
                await lease.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes the lease; null without leases, or when another process holds it and the present token still serves.</summary>
    private async Task<IAsyncDisposable?> LeaseAsync(CredentialEntry entry, Credential? rejected, CancellationToken cancellationToken)
    {
        if (_leases is null)
        {
            if (Interlocked.Exchange(ref _saidSingleProcess, 1) == 0)
            {
                _logger.SingleProcess(_store.GetType().Name);
            }

            return null;
        }

        long started = _time.GetTimestamp();
        while (true)
        {
            if (await _leases.TryLeaseAsync(entry.Key, _options.LeaseDuration, cancellationToken).ConfigureAwait(false) is { } lease)
            {
                return lease;
            }

            Credential? current = await ReadAsync(entry.Key, cancellationToken).ConfigureAwait(false);
            if (current is not null && (_rules.Serves(entry, current, rejected) || _rules.IsStillGood(current, rejected)))
            {
                return null;
            }

            TimeSpan waited = _time.GetElapsedTime(started);
            if (waited >= _options.LeaseWait)
            {
                throw CredentialErrors.Busy(entry.Key, waited);
            }

            await Task.Delay(_options.LeasePoll, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Credential> RefreshAsync(
        CredentialEntry entry, CredentialStrategy strategy, Credential current, Credential? rejected, CancellationToken cancellationToken)
    {
        Credential basis = current;
        bool hasReread = false;
        while (true)
        {
            Credential fresh;
            try
            {
                fresh = await _call.RunAsync(strategy, basis, cancellationToken).ConfigureAwait(false);
            }
            catch (ParentUnavailableException error)
            {
                // The parent carries the mark, and once it is connected again this credential is good without its user.
                throw error.Cause;
            }
            catch (SocialException error) when (error.Remedy == Remedy.Reconnect)
            {
                // Someone else may have rotated the token between our reading and our call.
                Credential stored = await ReadAsync(entry.Key, cancellationToken).ConfigureAwait(false) ?? throw CredentialErrors.NotConnected(entry.Key);
                bool isOther = !CredentialRules.HasSameTokens(stored, basis);
                if (isOther && _rules.Serves(entry, stored, rejected))
                {
                    _logger.RefreshedElsewhere(entry.Key);
                    return Cache(entry, stored);
                }

                if (isOther && !hasReread && stored.ReconnectReason is null && CredentialRules.CanRefresh(stored, strategy))
                {
                    basis = stored;
                    hasReread = true;
                    continue;
                }

                return await GiveUpAsync(entry, stored, rejected, error).ConfigureAwait(false);
            }
            catch (SocialException error) when (_rules.IsStillGood(basis, rejected))
            {
                _logger.RefreshAheadFailed(entry.Key, error.Code);
                return Cache(entry, basis, _time.GetUtcNow() + _options.RetryAfterFailure);
            }

            return await KeepAsync(entry, basis, fresh).ConfigureAwait(false);
        }
    }

    /// <summary>The network refused for good: the token serves until its end if it was not refused itself; then, or else, the credential is marked.</summary>
    private async Task<Credential> GiveUpAsync(CredentialEntry entry, Credential stored, Credential? rejected, SocialException error)
    {
        bool isStillGood = _rules.IsStillGood(stored, rejected);
        Credential marked = isStillGood
            ? stored with { ReauthorizeBy = stored.ExpiresAt }
            : stored with { ReconnectReason = $"The network refused to refresh it ({(error as SocialApiException)?.PlatformCode ?? error.Code.Value})." };
        _logger.NeedsReconnect(entry.Key, marked.ReconnectReason ?? $"it cannot be refreshed and ends at {stored.ExpiresAt:u}.");
        try
        {
            using CancellationTokenSource timeout = new(_options.LeaseDuration, _time);
            marked = await _store.SaveAsync(marked, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // The mark only spares the next caller a vain call; the error below matters more.
            _logger.MarkFailed(entry.Key, failure.GetType().Name);
        }

        return isStillGood ? Cache(entry, marked) : throw CredentialErrors.Reconnect(entry.Key, marked.ReconnectReason!, error);
    }

    private async Task<Credential> KeepAsync(CredentialEntry entry, Credential? basis, Credential fresh)
    {
        if (fresh.Key != entry.Key)
        {
            throw new InvalidOperationException($"The strategy of {entry.Key} answered with credential {fresh.Key}.");
        }

        // Never blank what an answer left out, whatever a strategy forgot.
        entry.Unsaved = new UnsavedCredential(
            fresh with
            {
                RefreshToken = fresh.RefreshToken ?? basis?.RefreshToken,
                Scopes = fresh.Scopes.Count == 0 && basis is not null ? basis.Scopes : fresh.Scopes,
                ReconnectReason = null,
                ReauthorizeBy = fresh.ReauthorizeBy <= _time.GetUtcNow() ? null : fresh.ReauthorizeBy,
            },
            basis);
        Credential saved = await SaveKeptAsync(entry).ConfigureAwait(false);
        _logger.Refreshed(entry.Key, saved.ExpiresAt);
        return Cache(entry, saved);
    }

    /// <summary>Saves new tokens, unless someone removed the credential or connected it anew meanwhile.</summary>
    private async Task<Credential> SaveKeptAsync(CredentialEntry entry)
    {
        (Credential fresh, Credential? basis) = entry.Unsaved!;
        entry.Cached = null;
        Credential saved;
        try
        {
            // Not the flight's own time: the tokens exist now, and saving them must not be given up with the call that bought them.
            using CancellationTokenSource timeout = new(_options.LeaseDuration, _time);
            Credential? stored = await _store.FindAsync(entry.Key, timeout.Token).ConfigureAwait(false);
            bool isGone = stored is null && basis is not null;
            bool isOvertaken = stored is { ReconnectReason: null } && (basis is null || !CredentialRules.HasSameTokens(stored, basis));
            if (isGone || isOvertaken)
            {
                entry.Unsaved = null;
                return stored ?? throw CredentialErrors.NotConnected(entry.Key);
            }

            saved = await _store.SaveAsync(fresh, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not SocialAuthenticationException)
        {
            _logger.SaveFailed(entry.Key, failure.GetType().Name);
            throw CredentialErrors.StoreFailed(entry.Key, failure);
        }

        entry.Unsaved = null;
        return saved;
    }

    private Credential Cache(CredentialEntry entry, Credential credential, DateTimeOffset? notAfter = null)
    {
        DateTimeOffset goodUntil = notAfter ?? _rules.RefreshAt(entry, credential);
        if (credential.ExpiresAt is { } end && goodUntil > end)
        {
            goodUntil = end;
        }

        entry.Cached = new CachedCredential(credential, goodUntil, _time.GetTimestamp());
        return credential;
    }

    private async ValueTask<Credential?> ReadAsync(CredentialKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.FindAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or SocialException))
        {
            throw CredentialErrors.StoreUnreadable(key, failure);
        }
    }
}
