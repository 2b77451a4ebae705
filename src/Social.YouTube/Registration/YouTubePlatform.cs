using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Social.Accounts;
using Social.Auth;
using Social.Google;
using Social.Media;
using Social.Pipeline;
using Social.Publishing;
using Social.RateLimiting;

namespace Social.YouTube;

/// <summary>Puts YouTube together: what the runtime must know of it, and its client.</summary>
internal static class YouTubePlatform
{
    public static PlatformDefinition Define(IServiceProvider services, PlatformName name, YouTubeOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = YouTubeReasons.CreateClassifier(),
        RateLimits = new YouTubeQuotaReader(),
        Authenticator = new GoogleAuthenticator(services.GetRequiredService<CredentialAuthenticator>(), options),
        FindETag = YouTubeETag.Find,
    };

    /// <summary>How YouTube's tokens stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    public static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, YouTubeOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Flow flow = new(name, GoogleAuthorization.OAuth2(options, YouTubeScopes.Default), endpoint);
        return new CredentialStrategy(name, CredentialKind.OAuth2) { Refresher = new OAuth2Refresher(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>()) };
    }

    public static YouTubeClient CreateClient(IServiceProvider services, PlatformName name)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
        YouTubeOptions options = services.GetRequiredService<IOptionsMonitor<YouTubeOptions>>().Get(name.Value);
        IMediaFetcher fetcher = services.GetRequiredService<IMediaFetcher>();
        IAccountStore accounts = services.GetRequiredService<IAccountStore>();
        IPublishJournal journal = services.GetRequiredService<IPublishJournal>();
        PublishRunner runner = services.GetRequiredService<PublishRunner>();
        YouTubeCreator creator = new(client, runner, journal);
        YouTubeVideos videos = new(creator);
        YouTubePlaylists playlists = new(creator);
        YouTubeComments comments = new(creator);
        YouTubeThumbnails thumbnails = new(client, fetcher);
        YouTubeCaptions captions = new(client, fetcher);
        YouTubePostReader reader = new(creator, videos, playlists);
        YouTubeUploads uploads = new(client, options, runner, new VideoReconciler(creator, videos, playlists, journal), new VideoFollowUps(thumbnails, captions, playlists, comments), fetcher);
        YouTubeAreas areas = new()
        {
            Accounts = new YouTubeAccounts(new OAuthAccountConnector(new YouTubeConnectorStrategy(client, options), Connecting(services, client)), accounts, options),
            Uploads = uploads,
            Publisher = new YouTubePublisher(client, uploads, videos, creator, accounts, fetcher),
            Reader = reader,
            Schedule = new YouTubeSchedule(client, videos, playlists, reader),
            Videos = videos,
            Thumbnails = thumbnails,
            Captions = captions,
            Playlists = playlists,
            Channels = new YouTubeChannels(creator),
            Search = new YouTubeSearch(creator),
            Comments = comments,
            Categories = new YouTubeCategories(creator),
            Live = new YouTubeLive(creator),
            Analytics = new YouTubeAnalytics(client),
            Quota = new YouTubeQuota(client, services.GetRequiredService<RateLimiter>(), options),
        };
        return new YouTubeClient(client, areas, services.GetRequiredService<ICredentialStore>());
    }

    private static ConnectorServices Connecting(IServiceProvider services, PlatformClient client) => new()
    {
        Apps = services.GetRequiredService<IAppCredentials>(),
        Pending = services.GetRequiredService<IPendingConnectionStore>(),
        Credentials = services.GetRequiredService<CredentialSource>(),
        CredentialStore = services.GetRequiredService<ICredentialStore>(),
        Accounts = services.GetRequiredService<IAccountStore>(),
        Endpoint = new PipelineTokenEndpoint(() => client),
        Time = client.Time,
        Logger = services.GetRequiredService<ILogger<OAuthAccountConnector>>(),
    };
}
