using Microsoft.Extensions.Logging;

namespace Social.Auth;

/// <summary>The work of one flight: read the store, and where that is not enough refresh under a lease and write back. Runs once at a time per credential.</summary>
internal sealed class CredentialRefresh
{
    private readonly CredentialSource _source;
    private readonly ICredentialStore _store;
    private readonly ICredentialLeases? _leases;
    private readonly Dictionary<(PlatformName, CredentialKind), CredentialStrategy> _strategies = [];
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
        _source = source;
        _store = store;
        _leases = store as ICredentialLeases;
        _time = time;
        _logger = logger;
        _options = options;
        foreach (CredentialStrategy strategy in strategies)
        {
            _strategies[(strategy.Platform, strategy.Kind)] = strategy;
        }
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

        Credential? current = await _store.FindAsync(entry.Key, cancellationToken).ConfigureAwait(false);
        if (current is not null && Serves(entry, current, rejected))
        {
            return Cache(entry, current);
        }

        CredentialStrategy? strategy = StrategyOf(entry.Key);
        RefuseHopeless(current, strategy, rejected, entry.Key);
        IAsyncDisposable? lease = await LeaseAsync(entry, rejected, cancellationToken).ConfigureAwait(false);
        try
        {
            // Whoever held the lease before may have done the work.
            current = await _store.FindAsync(entry.Key, cancellationToken).ConfigureAwait(false);
            if (current is not null && Serves(entry, current, rejected))
            {
                _logger.RefreshedElsewhere(entry.Key);
                return Cache(entry, current);
            }

            if (current is not null && lease is null && _leases is not null)
            {
                // Another process is at it, and the token in hand is good until it is done.
                return current;
            }

            RefuseHopeless(current, strategy, rejected, entry.Key);
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

            Credential? current = await _store.FindAsync(entry.Key, cancellationToken).ConfigureAwait(false);
            if (current is not null && (Serves(entry, current, rejected) || IsStillGood(current, rejected)))
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
                fresh = await CallAsync(strategy, basis, cancellationToken).ConfigureAwait(false);
            }
            catch (ParentUnavailableException error)
            {
                // The parent carries the mark, and once it is connected again this credential is good without its user.
                throw error.Cause;
            }
            catch (SocialException error) when (error.Remedy == Remedy.Reconnect)
            {
                // Someone else may have rotated the token between our reading and our call.
                Credential stored = await _store.FindAsync(entry.Key, cancellationToken).ConfigureAwait(false) ?? throw CredentialErrors.NotConnected(entry.Key);
                bool isOther = !HasSameTokens(stored, basis);
                if (isOther && Serves(entry, stored, rejected))
                {
                    _logger.RefreshedElsewhere(entry.Key);
                    return Cache(entry, stored);
                }

                if (isOther && !hasReread && stored.ReconnectReason is null && CanRefresh(stored, strategy))
                {
                    basis = stored;
                    hasReread = true;
                    continue;
                }

                return await GiveUpAsync(entry, stored, rejected, error).ConfigureAwait(false);
            }
            catch (SocialException error) when (IsStillGood(basis, rejected))
            {
                _logger.RefreshAheadFailed(entry.Key, error.Code);
                return Cache(entry, basis, _time.GetUtcNow() + _options.RetryAfterFailure);
            }

            return await KeepAsync(entry, basis, fresh).ConfigureAwait(false);
        }
    }

    private async Task<Credential> CallAsync(CredentialStrategy strategy, Credential basis, CancellationToken cancellationToken)
    {
        try
        {
            return await CallOnceAsync(strategy, basis, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException error) when (error.IsOutcomeUnknown)
        {
            // The network may have rotated the token and its answer is gone. Some give it again for a while; if not, it says so now.
            _logger.AnswerLost(basis.Key);
        }

        return await CallOnceAsync(strategy, basis, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Credential> CallOnceAsync(CredentialStrategy strategy, Credential basis, CancellationToken cancellationToken)
    {
        if (basis.Lifetime == TokenLifetime.ClientCredentials && strategy.Issuer is { } issuer)
        {
            return await issuer.IssueAsync(basis.Key, cancellationToken).ConfigureAwait(false);
        }

        if (basis.Lifetime != TokenLifetime.Derived)
        {
            return await strategy.Refresher!.RefreshAsync(basis, cancellationToken).ConfigureAwait(false);
        }

        ICredentialDeriver deriver = strategy.Deriver!;
        Credential parent = await ParentAsync(_source.GetAsync(basis.Parent!.Value, cancellationToken)).ConfigureAwait(false);
        try
        {
            return await deriver.DeriveAsync(basis, parent, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialAuthenticationException error) when (error.Remedy == Remedy.Refresh)
        {
            parent = await ParentAsync(_source.RefreshRejectedAsync(parent, cancellationToken)).ConfigureAwait(false);
        }

        return await deriver.DeriveAsync(basis, parent, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Credential> ParentAsync(ValueTask<Credential> parent)
    {
        try
        {
            return await parent.ConfigureAwait(false);
        }
        catch (SocialException error)
        {
            throw new ParentUnavailableException(error);
        }
    }

    /// <summary>The network refused for good: the token serves until its end if it was not refused itself; then, or else, the credential is marked.</summary>
    private async Task<Credential> GiveUpAsync(CredentialEntry entry, Credential stored, Credential? rejected, SocialException error)
    {
        bool isStillGood = IsStillGood(stored, rejected);
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
            _logger.SaveFailed(entry.Key, failure.GetType().Name);
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
            bool isOvertaken = stored is { ReconnectReason: null } && (basis is null || !HasSameTokens(stored, basis));
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
        DateTimeOffset goodUntil = notAfter ?? RefreshAt(entry, credential);
        if (credential.ExpiresAt is { } end && goodUntil > end)
        {
            goodUntil = end;
        }

        entry.Cached = new CachedCredential(credential, goodUntil, _time.GetTimestamp());
        return credential;
    }

    private bool Serves(CredentialEntry entry, Credential credential, Credential? rejected) =>
        credential.ReconnectReason is null
        && (rejected is null || !credential.AccessToken.Equals(rejected.AccessToken))
        && _time.GetUtcNow() < RefreshAt(entry, credential);

    /// <summary>Whether a token that should be refreshed can still be used.</summary>
    private bool IsStillGood(Credential credential, Credential? rejected) =>
        credential.ReconnectReason is null
        && (rejected is null || !credential.AccessToken.Equals(rejected.AccessToken))
        && (credential.ExpiresAt is not { } end || _time.GetUtcNow() < end);

    private DateTimeOffset RefreshAt(CredentialEntry entry, Credential credential)
    {
        if (credential.ExpiresAt is not { } end)
        {
            return DateTimeOffset.MaxValue;
        }

        CredentialStrategy? strategy = StrategyOf(credential.Key);
        if (!CanRefresh(credential, strategy) || credential.ReauthorizeBy <= end)
        {
            return end;
        }

        TimeSpan ahead = strategy!.RefreshAhead ?? _options.RefreshAhead;
        TimeSpan life = end - credential.ObtainedAt;
        if (credential.ObtainedAt != default && ahead > life / 5)
        {
            ahead = life > TimeSpan.Zero ? life / 5 : TimeSpan.Zero;
        }

        ahead += ahead * (_options.Jitter * entry.Jitter);
        return end - DateTimeOffset.MinValue > ahead ? end - ahead : DateTimeOffset.MinValue;
    }

    private static bool CanRefresh(Credential credential, CredentialStrategy? strategy) => credential.Lifetime switch
    {
        TokenLifetime.RefreshToken => credential.RefreshToken is not null && strategy?.Refresher is not null,
        TokenLifetime.SelfRenewing => strategy?.Refresher is not null,
        TokenLifetime.Derived => credential.Parent is { } parent && parent != credential.Key && strategy?.Deriver is not null,
        TokenLifetime.ClientCredentials => strategy?.Issuer is not null || strategy?.Refresher is not null,
        _ => false,
    };

    // Only what the network said is marked in the store. What follows from our clock alone is said each time: clocks can be wrong.
    private static void RefuseHopeless(Credential? credential, CredentialStrategy? strategy, Credential? rejected, CredentialKey key)
    {
        if (credential is null)
        {
            if (strategy?.Issuer is null)
            {
                throw CredentialErrors.NotConnected(key);
            }

            return;
        }

        if (credential.ReconnectReason is { } reason)
        {
            throw CredentialErrors.Reconnect(key, reason);
        }

        if (!CanRefresh(credential, strategy))
        {
            throw CredentialErrors.Reconnect(
                key,
                rejected is null ? $"it ended at {credential.ExpiresAt:u} and nothing can renew it." : "the network refused it and nothing can renew it.");
        }
    }

    private static bool HasSameTokens(Credential left, Credential right) =>
        left.AccessToken.Equals(right.AccessToken) && Equals(left.RefreshToken, right.RefreshToken);

    private CredentialStrategy? StrategyOf(CredentialKey key) => _strategies.GetValueOrDefault((key.App.Platform, key.Kind));

    private sealed class ParentUnavailableException(SocialException cause) : Exception(cause.Message, cause)
    {
        public SocialException Cause { get; } = cause;
    }
}
