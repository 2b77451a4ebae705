using Microsoft.Extensions.DependencyInjection;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>Puts X together: what the runtime must know of it, and its client.</summary>
internal static class TwitterPlatform
{
    public static PlatformModule<TwitterOptions, TwitterClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new TwitterConfiguration(name, configuration),
        Define = static (_, name, options) => Define(name, options),
        Hosts = [HostNames.Upload, HostNames.Token],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2, CredentialKind.App],
        Strategy = Strategy,
        Expectations = [(CredentialKind.OAuth2, TwitterScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.Twitter, TwitterPostOptionsContext.Default.TwitterPostOptions),
        Create = CreateClient,
        Abilities = static client => client.Abilities,
        Checks =
        [
            (static o => o.UploadChunkSize is >= ChunkedMediaUpload.MinPart and <= ChunkedMediaUpload.MaxPart && o.UploadParallelism >= 1,
                $"UploadChunkSize must be {ChunkedMediaUpload.MinPart} to {ChunkedMediaUpload.MaxPart} bytes, and UploadParallelism at least 1."),
            (static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _),
                "RedirectUri must be an absolute address, exactly as registered with X."),
        ],
    };

    private static PlatformDefinition Define(PlatformName name, TwitterOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = new TwitterErrorClassifier(),
        RateLimits = new TwitterRateLimitReader(),
    };

    /// <summary>How X's tokens of a kind stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    private static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, TwitterOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Flow flow = new(name, TwitterAuthorization.OAuth2(options), endpoint);
        OAuth2Refresher refresher = new(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>());
        return new CredentialStrategy(name, kind) { Refresher = refresher, Issuer = kind == CredentialKind.App ? refresher : null };
    }

    private static TwitterClient CreateClient(IServiceProvider services, PlatformName name, TwitterOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        TweetReconciler reconciler = new(client, accounts, services.GetRequiredService<IPublishJournal>());
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        TwitterMedia media = new(client, options, services.GetRequiredService<IMediaFetcher>(), accounts);
        TwitterPublisher publisher = new(client, runner, reconciler, media, accounts, services.GetRequiredService<IMediaFetcher>());
        TwitterAccounts connector = new(new OAuthAccountConnector(new TwitterConnectorStrategy(client, options), ConnectorServices.From(services, client)), options);
        return new TwitterClient(client, options, connector, publisher, new TwitterTweets(client, runner, reconciler), reconciler, media, services.GetRequiredService<ICredentialStore>());
    }
}
