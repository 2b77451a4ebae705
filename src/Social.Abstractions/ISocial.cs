namespace Social;

/// <summary>The door most applications use: publish to many accounts at once, and find what each account can do.</summary>
/// <remarks>Thread-safe; register it with <c>AddSocial()</c>.</remarks>
public interface ISocial
{
    /// <summary>Publishes to one target.</summary>
    /// <param name="post">The post.</param>
    /// <param name="to">The target.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">The publish failed before a post could exist.</exception>
    Task<PublishResult> PublishAsync(Post post, PublishTarget to, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes to several targets, a bounded number at a time, and returns one outcome each, in their order. A failed target does not stop the others.</summary>
    /// <param name="post">The post.</param>
    /// <param name="to">The targets.</param>
    /// <param name="options">How, or null for the default. A given idempotency key is extended by the target, so that each has its own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<PublishOutcome>> PublishAsync(Post post, IReadOnlyList<PublishTarget> to, PublishOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes a stream of requests, a bounded number at a time, and yields outcomes as they come. Memory stays flat however long the stream is.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="options">The bounds, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    IAsyncEnumerable<PublishOutcome> PublishManyAsync(IAsyncEnumerable<PublishRequest> requests, BulkOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Finds an ability of an account, or returns null when the network, the login or the granted scopes do not have it.</summary>
    /// <typeparam name="TAbility">The contract, such as <see cref="IPostEditor"/>.</typeparam>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<TAbility?> FindAsync<TAbility>(AccountKey account, CancellationToken cancellationToken = default)
        where TAbility : class;
}
