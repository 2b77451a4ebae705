using Social.Analytics;

namespace Social.Meta;

/// <summary>Facebook Pages' own client: every area of the API, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class FacebookClient
{
    internal FacebookClient(FacebookApi api, FacebookAccounts accounts, FacebookPublisher publisher, FacebookAreas areas, ICredentialStore credentials)
    {
        Accounts = accounts;
        Publisher = publisher;
        Posts = areas.Posts;
        Schedule = areas.Schedule;
        Comments = areas.Comments;
        Insights = areas.Insights;
        LiveVideos = areas.LiveVideos;
        Events = areas.Events;
        Batch = new GraphBatch(api.Client, api.Options.Version, new GraphErrorClassifier(FacebookMeanings.Find), [CredentialKind.Page]);
        Webhooks = new FacebookWebhooks(api.Client.Name, api.Options);
        Subscriptions = new MetaSubscriptions(api.Client, api.Options.Version, CredentialKind.Page, FacebookScopes.ManageMetadata, asMe: false);
        Abilities = new PlatformAbilities(api.Client.Name, credentials)
            .Add<IAccountConnector>(Accounts)
            .Add<IAccountDisconnector>(Accounts)
            .Add<IAccountDirectory>(Accounts)
            .Add<IPublisher>(publisher, FacebookRoutes.Feed)
            .Add<IPublishingRules>(publisher)
            .Add<IPostReader>(Posts, FacebookRoutes.Get)
            .Add<IPostEditor>(Posts, FacebookRoutes.Update)
            .Add<IPostRemover>(Posts, FacebookRoutes.Delete)
            .Add<IPostResolver>(Posts, FacebookRoutes.VideoGet)
            .Add<IScheduledPosts>(Schedule, FacebookRoutes.Update)
            .Add<IComments>(Comments, FacebookRoutes.Comments, FacebookRoutes.Comment)
            .Add<ICommentModerator>(Comments, FacebookRoutes.CommentUpdate)
            .Add<IReactions>(Comments, FacebookRoutes.Like)
            .Add<IProfileReader>(new FacebookProfiles(api), FacebookRoutes.PageGet)
            .Add<IPostMetricsReader>(Insights, FacebookRoutes.PostInsights)
            .Add<IAccountMetricsReader>(Insights, FacebookRoutes.PageInsights)
            .Add<IAnalyticsReader>(new AnalyticsReader(Insights, Insights, Posts), FacebookRoutes.PostInsights)
            .Add<IWebhookReceiver>(Webhooks);
    }

    /// <summary>Gets what connects Pages and their Instagram accounts.</summary>
    public FacebookAccounts Accounts { get; }

    /// <summary>Gets the publisher: feed, reels and stories.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets posts and videos: read, edit, hide, pin, delete.</summary>
    public FacebookPosts Posts { get; }

    /// <summary>Gets the posts that wait for their time.</summary>
    public FacebookSchedule Schedule { get; }

    /// <summary>Gets comments.</summary>
    public FacebookComments Comments { get; }

    /// <summary>Gets insights.</summary>
    public FacebookInsights Insights { get; }

    /// <summary>Gets live videos.</summary>
    public FacebookLiveVideos LiveVideos { get; }

    /// <summary>Gets events, to read.</summary>
    public FacebookEvents Events { get; }

    /// <summary>Gets what sends up to 50 calls as one.</summary>
    public GraphBatch Batch { get; }

    /// <summary>Gets the receiver of notifications.</summary>
    public FacebookWebhooks Webhooks { get; }

    /// <summary>Gets what Pages tell the app of. It needs <c>pages_manage_metadata</c>.</summary>
    public MetaSubscriptions Subscriptions { get; }

    internal PlatformAbilities Abilities { get; }
}
