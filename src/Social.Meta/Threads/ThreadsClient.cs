using Social.Analytics;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Threads' own client: every area of the API, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class ThreadsClient
{
    internal ThreadsClient(PlatformClient client, ThreadsOptions options, ThreadsAccounts accounts, ThreadsPosts posts, ThreadsPublisher publisher, ICredentialStore credentials)
    {
        Accounts = accounts;
        Posts = posts;
        Publisher = publisher;
        Chains = new ReplyChainPublisher(publisher, PlatformName.Threads);
        Replies = new ThreadsReplies(client, publisher, posts);
        Insights = new ThreadsInsights(client);
        Webhooks = new ThreadsWebhooks(client.Name, options);
        Abilities = new PlatformAbilities(client.Name, credentials)
            .Add<IAccountConnector>(Accounts)
            .Add<IAccountDisconnector>(Accounts)
            .Add<IPublisher>(publisher, ThreadsRoutes.CreateContainer, ThreadsRoutes.Publish)
            .Add<IPublishingRules>(publisher)
            .Add<IPublishingContextReader>(new ThreadsPublishingContextReader(client), ThreadsRoutes.Quota)
            .Add(Chains, ThreadsRoutes.CreateContainer, ThreadsRoutes.Publish)
            .Add<IPostReader>(posts, ThreadsRoutes.Get, ThreadsRoutes.List)
            .Add<IPostRemover>(posts, ThreadsRoutes.Delete)
            .Add<ISearch>(posts, ThreadsRoutes.Search)
            .Add<IComments>(Replies, ThreadsReplies.List, ThreadsRoutes.Publish)
            .Add<ICommentModerator>(Replies, ThreadsReplies.Manage, ThreadsRoutes.Delete)
            .Add<IProfileReader>(new ThreadsProfiles(client), ThreadsProfiles.Me)
            .Add<IPostMetricsReader>(Insights, ThreadsInsights.Post)
            .Add<IAccountMetricsReader>(Insights, ThreadsInsights.Profile)
            .Add<IAnalyticsReader>(new AnalyticsReader(Insights, Insights, posts), ThreadsInsights.Post)
            .Add<IWebhookReceiver>(Webhooks);
    }

    /// <summary>Gets what connects profiles.</summary>
    public ThreadsAccounts Accounts { get; }

    /// <summary>Gets posts: read, search, delete.</summary>
    public ThreadsPosts Posts { get; }

    /// <summary>Gets the publisher.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets the publisher of chains: each part answers the one before.</summary>
    public IThreadPublisher Chains { get; }

    /// <summary>Gets replies.</summary>
    public ThreadsReplies Replies { get; }

    /// <summary>Gets the receiver of notifications.</summary>
    public ThreadsWebhooks Webhooks { get; }

    internal ThreadsInsights Insights { get; }

    internal PlatformAbilities Abilities { get; }
}
