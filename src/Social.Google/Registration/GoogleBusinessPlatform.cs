using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>Puts Business Profile together: what the runtime must know of it, and its client.</summary>
internal static class GoogleBusinessPlatform
{
    public static PlatformDefinition Define(IServiceProvider services, PlatformName name, GoogleBusinessOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = BusinessErrors.Classifier,
        Authenticator = new GoogleAuthenticator(services.GetRequiredService<CredentialAuthenticator>(), options),
    };

    /// <summary>How users' tokens stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    public static CredentialStrategy UserStrategy(IServiceProvider services, PlatformName name, GoogleBusinessOptions options)
    {
        OAuth2Flow flow = new(name, GoogleAuthorization.OAuth2(options, GoogleScopes.Business), Endpoint(services, name));
        return new CredentialStrategy(name, CredentialKind.OAuth2)
        {
            Refresher = new OAuth2Refresher(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>()),
        };
    }

    /// <summary>How a service account's tokens are bought.</summary>
    public static CredentialStrategy ServiceStrategy(IServiceProvider services, PlatformName name, GoogleBusinessOptions options) =>
        new(name, CredentialKind.Service) { Issuer = Issuer(services, name, options) };

    public static GoogleBusinessClient CreateClient(IServiceProvider services, PlatformName name)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        GoogleBusinessOptions options = services.GetRequiredService<IOptionsMonitor<GoogleBusinessOptions>>().Get(name.Value);
        BusinessApi api = new(client, accounts, options);
        BusinessDirectory directory = new(api);
        ConnectorServices connecting = new()
        {
            Apps = services.GetRequiredService<IAppCredentials>(),
            Pending = services.GetRequiredService<IPendingConnectionStore>(),
            Credentials = services.GetRequiredService<CredentialSource>(),
            CredentialStore = services.GetRequiredService<ICredentialStore>(),
            Accounts = accounts,
            Endpoint = Endpoint(services, name),
            Time = client.Time,
            Logger = services.GetRequiredService<ILogger<OAuthAccountConnector>>(),
        };
        OAuthAccountConnector connector = new(new BusinessConnectorStrategy(client, options, directory), connecting);
        GoogleBusinessAccounts connections = new(name, connector, connecting, directory, Issuer(services, name, options), options);
        LocalPostReconciler reconciler = new(api, services.GetRequiredService<IPublishJournal>());
        return new GoogleBusinessClient(
            api, connections, reconciler, services.GetRequiredService<PublishRunner>(), services.GetRequiredService<MediaHosting>(), services.GetRequiredService<IPublishJournal>(), services.GetRequiredService<ICredentialStore>());
    }

    private static GoogleServiceAccountIssuer Issuer(IServiceProvider services, PlatformName name, GoogleBusinessOptions options) => new(
        name,
        GoogleAuthorization.OAuth2(options, GoogleScopes.Business),
        Endpoint(services, name),
        key => options.FindServiceAccount() is { } account && account.Email == key.Subject ? account : null,
        [GoogleScopes.BusinessManage],
        services.GetRequiredService<TimeProvider>());

    private static PipelineTokenEndpoint Endpoint(IServiceProvider services, PlatformName name) => new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
}
