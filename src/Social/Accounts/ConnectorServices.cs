using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Auth;
using Social.Pipeline;

namespace Social.Accounts;

/// <summary>What every network's connector works with.</summary>
public sealed record ConnectorServices
{
    /// <summary>Gets where the apps' secrets come from.</summary>
    public required IAppCredentials Apps { get; init; }

    /// <summary>Gets where sign-ins under way are remembered.</summary>
    public required IPendingConnectionStore Pending { get; init; }

    /// <summary>Gets what saves credentials, so that its cache follows.</summary>
    public required CredentialSource Credentials { get; init; }

    /// <summary>Gets where credentials are read.</summary>
    public required ICredentialStore CredentialStore { get; init; }

    /// <summary>Gets where accounts are kept.</summary>
    public required IAccountStore Accounts { get; init; }

    /// <summary>Gets what calls token endpoints.</summary>
    public required ITokenEndpoint Endpoint { get; init; }

    /// <summary>Gets by whose clock sign-ins expire and tokens end.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Gets where connections are logged, without secrets.</summary>
    public required ILogger<OAuthAccountConnector> Logger { get; init; }

    /// <summary>Gets the connectors of all networks, found late, or null: an account may act with another network's credential (an Instagram account with its Page's), and that network revokes it.</summary>
    public Func<IAccountConnectors>? Connectors { get; init; }

    /// <summary>Gets the options.</summary>
    public ConnectorOptions Options { get; init; } = new();

    /// <summary>Gathers them where a network is registered.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="client">The network's client, over which tokens are bought.</param>
    public static ConnectorServices From(IServiceProvider services, PlatformClient client) => new()
    {
        Apps = services.GetRequiredService<IAppCredentials>(),
        Pending = services.GetRequiredService<IPendingConnectionStore>(),
        Credentials = services.GetRequiredService<CredentialSource>(),
        CredentialStore = services.GetRequiredService<ICredentialStore>(),
        Accounts = services.GetRequiredService<IAccountStore>(),
        Endpoint = new PipelineTokenEndpoint(() => client),
        Time = client.Time,
        Logger = services.GetRequiredService<ILogger<OAuthAccountConnector>>(),
        Connectors = services.GetRequiredService<IAccountConnectors>,
    };
}
