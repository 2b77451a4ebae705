using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>Puts TikTok together: what the runtime must know of it, and its client.</summary>
internal static class TikTokPlatform
{
    public static PlatformDefinition Define(IServiceProvider services, PlatformName name, TikTokOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = new TikTokErrorClassifier(),
        Authenticator = new TikTokAuthenticator(services.GetRequiredService<CredentialAuthenticator>()),
        ErrorsInsideSuccess = true,
    };

    /// <summary>How TikTok's tokens of a kind stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    public static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, TikTokOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Settings settings = kind == CredentialKind.Business ? TikTokAuthorization.Business(options) : TikTokAuthorization.LoginKit(options);
        OAuth2Refresher refresher = new(new OAuth2Flow(name, settings, endpoint), services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>());
        return new CredentialStrategy(name, kind) { Refresher = refresher, Issuer = kind == CredentialKind.App ? refresher : null };
    }

    public static TikTokClient CreateClient(IServiceProvider services, PlatformName name)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        ICredentialStore credentials = services.GetRequiredService<ICredentialStore>();
        TikTokOptions options = services.GetRequiredService<IOptionsMonitor<TikTokOptions>>().Get(name.Value);
        ConnectorServices connecting = new()
        {
            Apps = services.GetRequiredService<IAppCredentials>(),
            Pending = services.GetRequiredService<IPendingConnectionStore>(),
            Credentials = services.GetRequiredService<CredentialSource>(),
            CredentialStore = credentials,
            Accounts = accounts,
            Endpoint = new PipelineTokenEndpoint(() => client),
            Time = client.Time,
            Logger = services.GetRequiredService<ILogger<OAuthAccountConnector>>(),
        };
        TikTokAccounts connector = new(new OAuthAccountConnector(new TikTokConnectorStrategy(client, options), connecting), accounts, options);
        TikTokCreators creators = new(client);
        TikTokPosts posts = new(client, accounts, options);
        TikTokPublisher publisher = new(client, options, services.GetRequiredService<PublishRunner>(), creators, posts, services.GetRequiredService<MediaHosting>(), services.GetRequiredService<IMediaFetcher>());
        return new TikTokClient(client, connector, creators, posts, publisher, credentials, accounts);
    }
}
