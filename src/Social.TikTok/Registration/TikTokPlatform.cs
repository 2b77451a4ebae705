using Microsoft.Extensions.DependencyInjection;
using Social.Accounts;
using Social.Auth;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.TikTok;

/// <summary>Puts TikTok together: what the runtime must know of it, and its client.</summary>
internal static class TikTokPlatform
{
    public static PlatformModule<TikTokOptions, TikTokClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new TikTokConfiguration(name, configuration),
        Define = Define,
        Hosts = [HostNames.Upload, HostNames.Token, TikTokOptions.BusinessHostName],
        App = static options => options.ToAppCredentials(),
        NamedApp = static (options, app) => app == TikTokAccounts.BusinessApp ? options.Business.ToAppCredentials() : null,
        Kinds = [CredentialKind.OAuth2, CredentialKind.App, CredentialKind.Business],
        Strategy = Strategy,
        Expectations = [(CredentialKind.OAuth2, TikTokScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.TikTok, TikTokPostOptionsContext.Default.TikTokPostOptions),
        Create = CreateClient,
        Abilities = static client => client.Abilities,
        Checks =
        [
            (static o => o.UploadChunkSize is >= VideoChunks.MinPart and <= VideoChunks.MaxPart, $"UploadChunkSize must be {VideoChunks.MinPart} to {VideoChunks.MaxPart} bytes."),
            (static o => IsAbsolute(o.RedirectUri) && IsAbsolute(o.Business.RedirectUri), "RedirectUri must be an absolute address, exactly as registered with TikTok."),
            (static o => o.StatusInterval > TimeSpan.Zero && o.StatusPatience >= TimeSpan.Zero && o.HostedMediaLifetime > TimeSpan.Zero,
                "StatusInterval and HostedMediaLifetime must be more than zero, and StatusPatience not less."),
        ],
    };

    private static PlatformDefinition Define(IServiceProvider services, PlatformName name, TikTokOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = new TikTokErrorClassifier(),
        Authenticator = new TikTokAuthenticator(services.GetRequiredService<CredentialAuthenticator>()),
        ErrorsInsideSuccess = true,
    };

    /// <summary>How TikTok's tokens of a kind stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    private static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, TikTokOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Settings settings = kind == CredentialKind.Business ? TikTokAuthorization.Business(options) : TikTokAuthorization.LoginKit(options);
        OAuth2Refresher refresher = new(new OAuth2Flow(name, settings, endpoint), services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>());
        return new CredentialStrategy(name, kind) { Refresher = refresher, Issuer = kind == CredentialKind.App ? refresher : null };
    }

    private static TikTokClient CreateClient(IServiceProvider services, PlatformName name, TikTokOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        ConnectorServices connecting = ConnectorServices.From(services, client);
        TikTokAccounts connector = new(new OAuthAccountConnector(new TikTokConnectorStrategy(client, options, connecting.Apps), connecting), options);
        TikTokCreators creators = new(client);
        TikTokPosts posts = new(client, accounts, options);
        TikTokPublisher publisher = new(client, options, services.GetRequiredService<PublishRunner>(), creators, posts, services.GetRequiredService<MediaHosting>(), services.GetRequiredService<IMediaFetcher>());
        return new TikTokClient(client, connector, creators, posts, publisher, new TikTokWebhooks(name, options), services.GetRequiredService<ICredentialStore>(), accounts);
    }

    private static bool IsAbsolute(string? uri) => uri is null || Uri.TryCreate(uri, UriKind.Absolute, out _);
}
