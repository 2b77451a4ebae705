using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Social;

/// <summary>The facade: finds each target's publisher, and keeps many under way within bounds.</summary>
internal sealed class SocialHub : ISocial
{
    private readonly Dictionary<PlatformName, ISocialPlatform> _platforms = [];
    private readonly IAccountStore _accounts;
    private readonly SocialOptions _options;

    public SocialHub(IEnumerable<ISocialPlatform> platforms, IAccountStore accounts, IOptions<SocialOptions> options)
    {
        foreach (ISocialPlatform platform in platforms)
        {
            _platforms[platform.Name] = platform;
        }

        _accounts = accounts;
        _options = options.Value;
    }

    /// <inheritdoc/>
    public Task<PublishResult> PublishAsync(Post post, PublishTarget to, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(to);

        // Stores in memory answer at once: then the publisher's task is the whole of ours.
        ValueTask<IPublisher?> found = FindAsync<IPublisher>(to.Account, cancellationToken);
        return found.IsCompletedSuccessfully ? PublishAsync(found.Result, post, to, options, cancellationToken) : PublishAsync(found, post, to, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PublishOutcome>> PublishAsync(Post post, IReadOnlyList<PublishTarget> to, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(to);
        PublishOutcome[] outcomes = new PublishOutcome[to.Count];
        ParallelOptions bounds = new() { MaxDegreeOfParallelism = Math.Max(1, _options.MaxFanOut), CancellationToken = CancellationToken.None };

        // Once begun, every target gets its outcome: a cancelled one says so, and none is lost.
        await Parallel.ForAsync(0, to.Count, bounds, async (i, _) =>
        {
            PublishOptions? own = options?.IdempotencyKey is { } key ? options with { IdempotencyKey = $"{key}|{to[i]}" } : options;
            outcomes[i] = await OutcomeAsync(new PublishRequest { Target = to[i], Post = post, Options = own }, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return outcomes;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PublishOutcome> PublishManyAsync(
        IAsyncEnumerable<PublishRequest> requests,
        BulkOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        int most = Math.Max(1, (options ?? new BulkOptions()).MaxConcurrency);
        Channel<PublishOutcome> outcomes = Channel.CreateBounded<PublishOutcome>(new BoundedChannelOptions(most) { SingleReader = true });
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task work = PumpAsync(requests, outcomes.Writer, most, stop.Token);
        try
        {
            await foreach (PublishOutcome outcome in outcomes.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return outcome;
            }
        }
        finally
        {
            // The reader left early: nothing new begins, and what is under way comes to its end.
            await stop.CancelAsync().ConfigureAwait(false);
            while (outcomes.Reader.TryRead(out _))
            {
            }

            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await work.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<TAbility?> FindAsync<TAbility>(AccountKey account, CancellationToken cancellationToken = default)
        where TAbility : class
    {
        if (!_platforms.TryGetValue(account.Platform, out ISocialPlatform? platform))
        {
            throw new SocialApiException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"No platform '{account.Platform}' is registered (account '{account}'): registered are {string.Join(", ", _platforms.Keys)}.")
            {
                Platform = account.Platform, Account = account,
            };
        }

        ConnectedAccount connected = await _accounts.FindAsync(account, cancellationToken).ConfigureAwait(false)
            ?? throw new SocialAuthenticationException(SocialErrorCode.PlatformNotConnected, Remedy.Reconnect, $"The account '{account}' is not connected.") { Platform = account.Platform, Account = account };
        return (TAbility?)await platform.FindAsync(typeof(TAbility), connected, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PublishResult> PublishAsync(ValueTask<IPublisher?> found, Post post, PublishTarget to, PublishOptions? options, CancellationToken cancellationToken) =>
        await PublishAsync(await found.ConfigureAwait(false), post, to, options, cancellationToken).ConfigureAwait(false);

    private Task<PublishResult> PublishAsync(IPublisher? publisher, Post post, PublishTarget to, PublishOptions? options, CancellationToken cancellationToken) =>
        publisher is not null ? publisher.PublishAsync(to, post, options, cancellationToken) : RefuseAsync(to.Account, cancellationToken);

    /// <summary>Says why an account cannot publish: its network does not, or its login lacks something that can be had.</summary>
    private async Task<PublishResult> RefuseAsync(AccountKey account, CancellationToken cancellationToken)
    {
        SocialException? why = _platforms[account.Platform] is IAbilityExplainer explainer && await _accounts.FindAsync(account, cancellationToken).ConfigureAwait(false) is { } connected
            ? await explainer.ExplainAsync(typeof(IPublisher), connected, cancellationToken).ConfigureAwait(false)
            : null;
        throw why ?? new SocialApiException(SocialErrorCode.Unsupported, Remedy.None, $"The account '{account}' cannot publish.") { Platform = account.Platform, Account = account };
    }

    private async Task PumpAsync(IAsyncEnumerable<PublishRequest> requests, ChannelWriter<PublishOutcome> outcomes, int most, CancellationToken cancellationToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                requests,
                new ParallelOptions { MaxDegreeOfParallelism = most, CancellationToken = cancellationToken },
                async (request, _) => await outcomes.WriteAsync(await OutcomeAsync(request, cancellationToken).ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false))
                .ConfigureAwait(false);
            outcomes.Complete();
        }
        catch (Exception e)
        {
            outcomes.Complete();
            if (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async ValueTask<PublishOutcome> OutcomeAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        try
        {
            PublishResult result = await PublishAsync(request.Post, request.Target, request.Options, cancellationToken).ConfigureAwait(false);
            return new PublishOutcome { Target = request.Target, Result = result, Tag = request.Tag };
        }
        catch (SocialException e)
        {
            return new PublishOutcome { Target = request.Target, Error = e, Tag = request.Tag };
        }
        catch (OperationCanceledException e)
        {
            SocialTransportException cancelled = new(Remedy.Retry, "The publish was cancelled before anything could be made.", e) { Platform = request.Target.Account.Platform, Account = request.Target.Account };
            return new PublishOutcome { Target = request.Target, Error = cancelled, Tag = request.Tag };
        }
    }
}
