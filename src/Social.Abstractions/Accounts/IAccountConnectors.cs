namespace Social;

/// <summary>The connectors of all registered networks: where connecting begins, before there is an account to ask <see cref="ISocial"/> with.</summary>
/// <remarks>Thread-safe; one per application.</remarks>
public interface IAccountConnectors
{
    /// <summary>Gets the names of the registrations whose accounts can be connected.</summary>
    IReadOnlyList<PlatformName> Platforms { get; }

    /// <summary>Returns what connects accounts of a network.</summary>
    /// <param name="platform">The registration's name.</param>
    /// <exception cref="SocialApiException">No such network is registered (<c>configuration_invalid</c>).</exception>
    IAccountConnector Get(PlatformName platform);
}
