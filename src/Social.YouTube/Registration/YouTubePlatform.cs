using System.Text;
using Microsoft.Extensions.DependencyInjection;
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
    public static PlatformModule<YouTubeOptions, YouTubeClient> Module { get; } = new()
    {
        Configuration = static (name, configuration) => new YouTubeConfiguration(name, configuration),
        Define = Define,
        Hosts = [HostNames.Upload, HostNames.Token, GoogleOptions.UserInfoHostName, YouTubeOptions.AnalyticsHostName, YouTubeOptions.ReportingHostName, YouTubeOptions.HubHostName],
        App = static options => options.ToAppCredentials(),
        Kinds = [CredentialKind.OAuth2],
        Strategy = Strategy,
        Expectations = [(CredentialKind.OAuth2, YouTubeScopes.Default)],
        PostOptions = static _ => new PostOptionsRegistration(PlatformName.YouTube, YouTubePostOptionsContext.Default.YouTubePostOptions),
        Create = CreateClient,
        Abilities = static client => client.Abilities,
        Checks =
        [
            (static o => o.UploadChunkSize >= ResumableUpload.Step && o.UploadChunkSize % ResumableUpload.Step == 0, $"UploadChunkSize must be a multiple of {ResumableUpload.Step} bytes (256 KiB)."),
            (static o => o is { DailyUnits: > 0, DailyUploads: > 0, DailySearches: > 0 }, "DailyUnits, DailyUploads and DailySearches must be more than zero."),
            (static o => o.QuotaUser is null || o.QuotaUser.Length <= GoogleQuery.MaxQuotaUser, $"QuotaUser must be at most {GoogleQuery.MaxQuotaUser} characters."),
            (static o => Encoding.UTF8.GetByteCount(o.WebhookSecret ?? string.Empty) <= YouTubeOptions.MaxWebhookSecretBytes, $"WebhookSecret must be at most {YouTubeOptions.MaxWebhookSecretBytes} bytes in UTF-8."),
            (static o => o.RedirectUri is null || Uri.TryCreate(o.RedirectUri, UriKind.Absolute, out _), "RedirectUri must be an absolute address, exactly as registered with Google."),
        ],
    };

    private static PlatformDefinition Define(IServiceProvider services, PlatformName name, YouTubeOptions options) => new()
    {
        Name = name,
        Options = options,
        Errors = YouTubeReasons.CreateClassifier(),
        RateLimits = new YouTubeQuotaReader(),
        Authenticator = new GoogleAuthenticator(services.GetRequiredService<CredentialAuthenticator>(), options),
        FindETag = YouTubeETag.Find,
    };

    /// <summary>How YouTube's tokens stay alive. Strategies are asked for before the client stands, hence the late look-up.</summary>
    private static CredentialStrategy Strategy(IServiceProvider services, PlatformName name, CredentialKind kind, YouTubeOptions options)
    {
        PipelineTokenEndpoint endpoint = new(() => services.GetRequiredKeyedService<PlatformClient>(name.Value));
        OAuth2Flow flow = new(name, GoogleAuthorization.OAuth2(options, YouTubeScopes.Default), endpoint);
        return new CredentialStrategy(name, kind) { Refresher = new OAuth2Refresher(flow, services.GetRequiredService<IAppCredentials>(), services.GetRequiredService<TimeProvider>()) };
    }

    private static YouTubeClient CreateClient(IServiceProvider services, PlatformName name, YouTubeOptions options)
    {
        PlatformClient client = services.GetRequiredKeyedService<PlatformClient>(name.Value);
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
        ConnectorServices connecting = ConnectorServices.From(services, client);
        YouTubeAreas areas = new()
        {
            Accounts = new YouTubeAccounts(
                new OAuthAccountConnector(new YouTubeConnectorStrategy(client, options), connecting), options,
                new GoogleDeviceSignIn(new OAuth2Flow(name, GoogleAuthorization.OAuth2(options, YouTubeScopes.Default), connecting.Endpoint), GoogleAuthorization.DeviceEndpoint(options), connecting.Apps, client.Time)),
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
            Reporting = new YouTubeReporting(creator),
            Webhooks = new YouTubeWebhooks(client, options),
            Quota = new YouTubeQuota(client, services.GetRequiredService<RateLimiter>(), options),
        };
        return new YouTubeClient(client, areas, services.GetRequiredService<ICredentialStore>());
    }
}
