using Social.Analytics;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Instagram's own client: every area of the API, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class InstagramClient
{
    internal InstagramClient(PlatformClient client, InstagramOptions options, InstagramAccounts accounts, InstagramPosts posts, InstagramPublisher publisher, InstagramCreator creator, ICredentialStore credentials)
    {
        string version = options.Version;
        Accounts = accounts;
        Posts = posts;
        Publisher = publisher;
        Comments = new InstagramComments(creator, posts);
        Mentions = new InstagramMentions(creator);
        Insights = new InstagramInsights(client, version);
        Batch = new GraphBatch(client, version, new GraphErrorClassifier(InstagramMeanings.Find), [CredentialKind.Page], InstagramOptions.FacebookHostName);
        Webhooks = new InstagramWebhooks(client.Name, options);
        Subscriptions = new MetaSubscriptions(client, version, CredentialKind.OAuth2, InstagramScopes.Basic, asMe: true);
        Abilities = new PlatformAbilities(client.Name, credentials)
            .Add<IAccountConnector>(Accounts)
            .Add<IAccountDisconnector>(Accounts)
            .Add<IAccountDirectory>(Accounts)
            .Add<IPublisher>(publisher, InstagramRoutes.CreateContainer, InstagramRoutes.Publish)
            .Add<IPublishingRules>(publisher)
            .Add<IPublishingContextReader>(new InstagramPublishingContextReader(client, version), InstagramRoutes.Quota)
            .Add<IPostReader>(posts, InstagramRoutes.Get, InstagramRoutes.List)
            .Add<IPostRemover>(posts, InstagramRoutes.Delete)
            .Add<ISearch>(posts, InstagramRoutes.FindHashtag)
            .Add<IComments>(Comments, InstagramComments.List, InstagramComments.Create)
            .Add<ICommentModerator>(Comments, InstagramComments.Hide)
            .Add<IProfileReader>(new InstagramProfiles(client, version), InstagramProfiles.Own)
            .Add<IPostMetricsReader>(Insights, InstagramInsights.OfPosts)
            .Add<IAccountMetricsReader>(Insights, InstagramInsights.OfAccount)
            .Add<IAnalyticsReader>(new AnalyticsReader(Insights, Insights, posts), InstagramInsights.OfPosts)
            .Add<IWebhookReceiver>(Webhooks);
    }

    /// <summary>Gets what connects accounts.</summary>
    public InstagramAccounts Accounts { get; }

    /// <summary>Gets posts and stories: read, search, delete.</summary>
    public InstagramPosts Posts { get; }

    /// <summary>Gets the publisher.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets comments.</summary>
    public InstagramComments Comments { get; }

    /// <summary>Gets mentions of the account by others; only for accounts with a Page.</summary>
    public InstagramMentions Mentions { get; }

    /// <summary>Gets insights.</summary>
    public InstagramInsights Insights { get; }

    /// <summary>Gets several reads and repeatable writes as one request; only for accounts with a Page.</summary>
    public GraphBatch Batch { get; }

    /// <summary>Gets the receiver of notifications.</summary>
    public InstagramWebhooks Webhooks { get; }

    /// <summary>Gets what accounts of Instagram Login tell the app of; an account with a Page tells what its Page is subscribed to.</summary>
    public MetaSubscriptions Subscriptions { get; }

    internal PlatformAbilities Abilities { get; }
}
