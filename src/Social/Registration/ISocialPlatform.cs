namespace Social;

/// <summary>A network as the facade sees it: the abilities it has for an account.</summary>
public interface ISocialPlatform
{
    /// <summary>Gets the registration's name.</summary>
    PlatformName Name { get; }

    /// <summary>Gets what connects its accounts, or null when they cannot be connected.</summary>
    IAccountConnector? Connector { get; }

    /// <summary>Finds an ability for an account, or returns null when the network, the login or the granted scopes do not have it.</summary>
    /// <param name="ability">The contract's type.</param>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<object?> FindAsync(Type ability, ConnectedAccount account, CancellationToken cancellationToken);
}
