namespace Social;

/// <summary>A registered network that is made when it is first used: an application that registers ten and starts with one should not wait for nine.</summary>
/// <remarks>Thread-safe. What cannot be made (options that do not hold) fails at each use until it can.</remarks>
internal sealed class DeferredPlatform(PlatformName name, Func<PlatformAbilities> make) : ISocialPlatform, IAbilityExplainer
{
    // Made twice by two first users, either will do: the client behind it is one.
    private PlatformAbilities? _made;

    /// <inheritdoc/>
    public PlatformName Name => name;

    /// <inheritdoc/>
    public IAccountConnector? Connector => Made.Connector;

    private PlatformAbilities Made => _made ??= make();

    /// <inheritdoc/>
    public ValueTask<object?> FindAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken) => Made.FindAsync(ability, account, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SocialException?> ExplainAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken) => Made.ExplainAsync(ability, account, cancellationToken);
}
