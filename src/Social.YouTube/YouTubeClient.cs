using Social.Analytics;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>YouTube's own client: every area of the API with YouTube's own words, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class YouTubeClient
{
    internal YouTubeClient(PlatformClient client, YouTubeAreas areas, ICredentialStore credentials)
    {
        Accounts = areas.Accounts;
        Uploads = areas.Uploads;
        Publisher = areas.Publisher;
        Schedule = areas.Schedule;
        Videos = areas.Videos;
        Thumbnails = areas.Thumbnails;
        Captions = areas.Captions;
        Playlists = areas.Playlists;
        Channels = areas.Channels;
        Search = areas.Search;
        Comments = areas.Comments;
        Categories = areas.Categories;
        Live = areas.Live;
        Analytics = areas.Analytics;
        Reporting = areas.Reporting;
        Webhooks = areas.Webhooks;
        Quota = areas.Quota;
        Abilities = Reading(Publishing(new PlatformAbilities(client.Name, credentials), areas.Publisher), client, areas);
    }

    /// <summary>Gets what connects channels.</summary>
    public YouTubeAccounts Accounts { get; }

    /// <summary>Gets uploads with YouTube's own resource.</summary>
    public YouTubeUploads Uploads { get; }

    /// <summary>Gets the publisher of common posts.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets the videos that wait for their time.</summary>
    public YouTubeSchedule Schedule { get; }

    /// <summary>Gets videos: read, change, delete, rate.</summary>
    public YouTubeVideos Videos { get; }

    /// <summary>Gets thumbnails.</summary>
    public YouTubeThumbnails Thumbnails { get; }

    /// <summary>Gets captions.</summary>
    public YouTubeCaptions Captions { get; }

    /// <summary>Gets playlists and what is in them.</summary>
    public YouTubePlaylists Playlists { get; }

    /// <summary>Gets channels.</summary>
    public YouTubeChannels Channels { get; }

    /// <summary>Gets the search.</summary>
    public YouTubeSearch Search { get; }

    /// <summary>Gets comments.</summary>
    public YouTubeComments Comments { get; }

    /// <summary>Gets the categories of videos.</summary>
    public YouTubeCategories Categories { get; }

    /// <summary>Gets live broadcasts and streams.</summary>
    public YouTubeLive Live { get; }

    /// <summary>Gets reports of the Analytics API.</summary>
    public YouTubeAnalytics Analytics { get; }

    /// <summary>Gets the Reporting API's jobs and files.</summary>
    public YouTubeReporting Reporting { get; }

    /// <summary>Gets the hub's notifications of new, changed and deleted videos.</summary>
    public YouTubeWebhooks Webhooks { get; }

    /// <summary>Gets the day's quota.</summary>
    public YouTubeQuota Quota { get; }

    internal PlatformAbilities Abilities { get; }

    private PlatformAbilities Publishing(PlatformAbilities abilities, YouTubePublisher publisher) => abilities
        .Add<IAccountConnector>(Accounts)
        .Add<IAccountDisconnector>(Accounts)
        .Add<IPublisher>(publisher, VideoRoutes.Open)
        .Add<IPublishingRules>(publisher)
        .Add<IPostEditor>(publisher, VideoRoutes.Update)
        .Add<IPostRemover>(Videos, VideoRoutes.Delete)
        .Add<IScheduledPosts>(Schedule, VideoRoutes.List, VideoRoutes.Update);

    private PlatformAbilities Reading(PlatformAbilities abilities, PlatformClient client, YouTubeAreas areas)
    {
        YouTubeMetricsReader metrics = new(client, Videos, Channels, Analytics);
        return abilities
            .Add<IPostReader>(areas.Reader, VideoRoutes.List, PlaylistRoutes.Items)
            .Add<IPublishingContextReader>(new YouTubePublishingContextReader(client, Channels), ChannelRoutes.List)
            .Add<ISearch>(Search, VideoRoutes.Search)
            .Add<IProfileReader>(Channels, ChannelRoutes.List)
            .Add<IAccountDirectory>(Channels, ChannelRoutes.List)
            .Add<ITargetDirectory>(new YouTubeTargetDirectory(Playlists, Categories), PlaylistRoutes.List)
            .Add<IReactions>(Videos, VideoRoutes.Rate)
            .Add<IWebhookReceiver>(Webhooks)
            .Add<IComments>(Comments, CommentRoutes.Threads, CommentRoutes.CreateThread)
            .Add<ICommentModerator>(Comments, CommentRoutes.Moderate, CommentRoutes.Delete)
            .Add<IPostMetricsReader>(metrics, VideoRoutes.List)
            .Add<IAccountMetricsReader>(metrics, ChannelRoutes.List)
            .Add<IAnalyticsReader>(new AnalyticsReader(metrics, metrics, areas.Reader), VideoRoutes.List);
    }
}
