namespace Social.Accounts;

/// <summary>Finds the connectors among the networks' abilities: connecting needs no account, so that it is asked without one.</summary>
internal sealed class AccountConnectors : IAccountConnectors
{
    private readonly Dictionary<PlatformName, IAccountConnector> _connectors = [];

    public AccountConnectors(IEnumerable<ISocialPlatform> platforms)
    {
        foreach (ISocialPlatform platform in platforms)
        {
            if (platform.Connector is { } connector)
            {
                _connectors[platform.Name] = connector;
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlatformName> Platforms => [.. _connectors.Keys];

    /// <inheritdoc/>
    public IAccountConnector Get(PlatformName platform) =>
        _connectors.TryGetValue(platform, out IAccountConnector? connector)
            ? connector
            : throw new SocialApiException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"No platform '{platform}' is registered: registered are {string.Join(", ", _connectors.Keys)}.") { Platform = platform };
}
