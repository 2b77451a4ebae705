using Microsoft.Extensions.DependencyInjection;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Google;

/// <summary>What Business Profile is made of.</summary>
internal static class GoogleBusinessPlatform
{
    /// <summary>Gets the whole of it.</summary>
    public static PlatformModule<GoogleBusinessOptions, GoogleBusinessClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new GoogleBusinessConfiguration(name, configuration),
        Define = Define,
        Hosts = GoogleBusinessOptions.Clients,
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2, CredentialKind.Service],
        Strategy = Strategy,
        Expectations = [(CredentialKind.OAuth2, GoogleScopes.Business)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.GoogleBusiness, GoogleBusinessPostOptionsContext.Default.GoogleBusinessPostOptions),
        Create = CreateClient,
        Abilities = static client => client.Abilities,
        Checks =
        [
            (static o => o.RedirectUri is null || (Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out Uri? redirect) && !redirect.IsFile), "RedirectUri must be an absolute address, character by character as registered with Google."),
            (static o => o.QuotaUser is null || o.QuotaUser.Length <= GoogleQuery.MaxQuotaUser, $"QuotaUser must be at most {GoogleQuery.MaxQuotaUser} characters."),
        ],
    };

    private static PlatformDefinition Define(IServiceProvider services, PlatformName name, GoogleBusinessOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = BusinessErrors.Classifier,
        Authenticator = new GoogleAuthenticator(services.GetRequiredService<CredentialAuthenticator>(), options),
    };

    /// <summary>How tokens stay alive: a user's are refreshed, a service account's are bought anew. Asked for before the client stands, hence the late look-up.</summary>
    private static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, GoogleBusinessOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        if (kind == CredentialKind.Service)
        {
            return new CredentialStrategy(name, kind) { Issuer = Issuer(name, options, endpoint, services.GetRequiredService<TimeProvider>()) };
        }

        OAuth2Flow flow = new(name, GoogleAuthorization.OAuth2(options, GoogleScopes.Business), endpoint);
        return new CredentialStrategy(name, kind) { Refresher = new OAuth2Refresher(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>()) };
    }

    private static GoogleBusinessClient CreateClient(IServiceProvider services, PlatformName name, GoogleBusinessOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IPublishJournal journal = services.GetRequiredService<IPublishJournal>();
        ConnectorServices connecting = ConnectorServices.From(services, client);
        BusinessApi api = new(client, connecting.Accounts, options);
        BusinessDirectory directory = new(api);
        OAuthAccountConnector connector = new(new BusinessConnectorStrategy(client, options, directory), connecting);
        GoogleBusinessAccounts accounts = new(name, connector, connecting, directory, Issuer(name, options, connecting.Endpoint, client.Time), options);
        return new GoogleBusinessClient(
            api, accounts, new LocalPostReconciler(api, journal), services.GetRequiredService<PublishRunner>(), services.GetRequiredService<MediaHosting>(), journal, connecting.CredentialStore);
    }

    private static GoogleServiceAccountIssuer Issuer(PlatformName name, GoogleBusinessOptions options, ITokenEndpoint endpoint, TimeProvider time) => new(
        name,
        GoogleAuthorization.OAuth2(options, GoogleScopes.Business),
        endpoint,
        key => options.FindServiceAccount() is { } account && account.Email == key.Subject ? account : null,
        [GoogleScopes.BusinessManage],
        time);
}
