using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>Puts X together: what the runtime must know of it, and its client.</summary>
internal static class TwitterPlatform
{
    public static PlatformDefinition Define(PlatformName name, TwitterOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = new TwitterErrorClassifier(),
        RateLimits = new TwitterRateLimitReader(),
    };

    /// <summary>How X's tokens of a kind stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    public static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, TwitterOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Flow flow = new(name, TwitterAuthorization.OAuth2(options), endpoint);
        OAuth2Refresher refresher = new(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>());
        return new CredentialStrategy(name, kind) { Refresher = refresher, Issuer = kind == CredentialKind.App ? refresher : null };
    }

    public static TwitterClient CreateClient(IServiceProvider services, PlatformName name)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        TweetReconciler reconciler = new(client, accounts, services.GetRequiredService<IPublishJournal>());
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        TwitterOptions options = services.GetRequiredService<IOptionsMonitor<TwitterOptions>>().Get(name.Value);
        TwitterMedia media = new(client, options, services.GetRequiredService<IMediaFetcher>(), accounts);
        TwitterPublisher publisher = new(client, runner, reconciler, media, accounts, services.GetRequiredService<IMediaFetcher>());
        ConnectorServices connecting = new()
        {
            Apps = services.GetRequiredService<IAppCredentials>(),
            Pending = services.GetRequiredService<IPendingConnectionStore>(),
            Credentials = services.GetRequiredService<CredentialSource>(),
            CredentialStore = services.GetRequiredService<ICredentialStore>(),
            Accounts = accounts,
            Endpoint = new PipelineTokenEndpoint(() => client),
            Time = client.Time,
            Logger = services.GetRequiredService<ILogger<OAuthAccountConnector>>(),
        };
        TwitterAccounts connector = new(new OAuthAccountConnector(new TwitterConnectorStrategy(client, options), connecting), accounts, options);
        return new TwitterClient(client, options, connector, publisher, new TwitterTweets(client, runner, reconciler), reconciler, media, services.GetRequiredService<ICredentialStore>());
    }
}
