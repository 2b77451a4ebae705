using Social.Analytics;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Reddit's own client: every area of the API with Reddit's own words, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class RedditClient
{
    internal RedditClient(PlatformClient client, RedditOptions options, RedditAccounts accounts, RedditPosts posts, RedditPublisher publisher, RedditMedia media, RedditAreas areas, ICredentialStore credentials)
    {
        Accounts = accounts;
        Posts = posts;
        Publisher = publisher;
        Media = media;
        Subreddits = areas.Subreddits;
        Flair = areas.Flair;
        Users = areas.Users;
        Listings = new RedditListings(client);
        Search = new RedditSearch(client);
        Comments = new RedditComments(client, publisher, posts);
        Inbox = new RedditInbox(client);
        Abilities = Reading(Publishing(new PlatformAbilities(client.Name, credentials), client, options, publisher, areas), client);
    }

    /// <summary>Gets what connects accounts.</summary>
    public RedditAccounts Accounts { get; }

    /// <summary>Gets posts, and what their authors and moderators do to them.</summary>
    public RedditPosts Posts { get; }

    /// <summary>Gets the publisher of common posts.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets media: leases and uploads.</summary>
    public RedditMedia Media { get; }

    /// <summary>Gets subreddits, their rules, requirements and traffic.</summary>
    public RedditSubreddits Subreddits { get; }

    /// <summary>Gets flair.</summary>
    public RedditFlair Flair { get; }

    /// <summary>Gets listings of posts.</summary>
    public RedditListings Listings { get; }

    /// <summary>Gets the search of posts.</summary>
    public RedditSearch Search { get; }

    /// <summary>Gets comments.</summary>
    public RedditComments Comments { get; }

    /// <summary>Gets the inbox.</summary>
    public RedditInbox Inbox { get; }

    /// <summary>Gets users.</summary>
    public RedditUsers Users { get; }

    internal PlatformAbilities Abilities { get; }

    private PlatformAbilities Publishing(PlatformAbilities abilities, PlatformClient client, RedditOptions options, RedditPublisher publisher, RedditAreas areas) => abilities
        .Add<IAccountConnector>(Accounts)
        .Add<IAccountDisconnector>(Accounts)
        .Add<IPublisher>(publisher, PostRoutes.Submit)
        .Add<IPublishingRules>(publisher)
        .Add<IPublishingContextReader>(areas.Contexts, SubredditRoutes.About, SubredditRoutes.Requirements, SubredditRoutes.FlairChoices)
        .Add<IPostEditor>(publisher, PostRoutes.Edit)
        .Add<IPostRemover>(Posts, PostRoutes.Delete)
        .Add<IPostResolver>(new RedditPostResolver(client, Users, areas.References), PostRoutes.Submitted)
        .Add<IReposter>(new RedditReposts(client, options, publisher, Posts, Listings, Users), PostRoutes.Submit, PostRoutes.Info)
        .Add<ITargetDirectory>(new RedditTargetDirectory(Subreddits, Flair), SubredditRoutes.Mine);

    private PlatformAbilities Reading(PlatformAbilities abilities, PlatformClient client)
    {
        RedditPostReader posts = new(Posts, Listings, Search, Users);
        RedditMetricsReader metrics = new(client, Posts, Users);
        return abilities
            .Add<IPostReader>(posts, PostRoutes.Info, PostRoutes.Submitted)
            .Add<ISearch>(posts, ListingRoutes.Search)
            .Add<IProfileReader>(new RedditProfileReader(client, Users), UserRoutes.Me, UserRoutes.About)
            .Add<IComments>(Comments, CommentRoutes.Tree, CommentRoutes.Create)
            .Add<ICommentModerator>(Comments, PostRoutes.Remove, PostRoutes.Delete)
            .Add<IPostMetricsReader>(metrics, PostRoutes.Info)
            .Add<IAccountMetricsReader>(metrics, UserRoutes.Me)
            .Add<IAnalyticsReader>(new AnalyticsReader(metrics, metrics, posts), PostRoutes.Info);
    }
}
