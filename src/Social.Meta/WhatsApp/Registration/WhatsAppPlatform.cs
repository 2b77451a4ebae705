using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Puts WhatsApp together: what the runtime must know of it, and its client.</summary>
internal static class WhatsAppPlatform
{
    public static PlatformModule<WhatsAppOptions, WhatsAppClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new WhatsAppConfiguration(name, configuration),
        Define = static (services, name, options) => new PlatformDefinition
        {
            Name = name,
            Options = options,
            Errors = new GraphErrorClassifier(WhatsAppMeanings.Find),
            RateLimits = new WhatsAppLimitReader(),
            Authenticator = new WhatsAppAuthenticator(services.GetRequiredService<IAppCredentials>(), options),
            ErrorsInsideSuccess = true,
        },
        Hosts = [WhatsAppOptions.MediaHostName],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.Business],

        // A system user's token lives until it is revoked, a person's until its end: there is nothing to refresh.
        Strategy = static (_, name, kind, _) => new CredentialStrategy(name, kind),
        Expectations = [(CredentialKind.Business, WhatsAppScopes.Default)],
        Create = Create,
        Abilities = static client => client.Abilities,
        Checks = [(static options => GraphVersions.IsVersion(options.Version), "Version must be a version of the Graph API such as v25.0.")],
    };

    private static WhatsAppClient Create(IServiceProvider services, PlatformName name, WhatsAppOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        if (services.GetService<ILoggerFactory>() is { } logs)
        {
            GraphVersions.WarnOf(options.Version, name, client.Time, logs.CreateLogger("Social.Meta"));
        }

        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        WhatsAppDirectory directory = new(client, options, services.GetRequiredService<ICredentialStore>());
        WhatsAppAccounts connector = new(new OAuthAccountConnector(new WhatsAppConnectorStrategy(client, options, directory), ConnectorServices.From(services, client)), directory, options);
        WhatsAppMedia media = new(client, options, services.GetRequiredService<IMediaFetcher>());
        WhatsAppMessages messages = new(client, options, services.GetRequiredService<PublishRunner>(), services.GetRequiredService<IPublishJournal>(), media);
        return new WhatsAppClient(client, options, connector, messages, media, accounts, services.GetRequiredService<ICredentialStore>());
    }
}
