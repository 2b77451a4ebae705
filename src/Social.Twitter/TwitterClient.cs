using Social.Analytics;
using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>X's own client: every area of the API with X's own words, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class TwitterClient
{
    internal TwitterClient(
        PlatformClient client,
        TwitterOptions options,
        TwitterAccounts accounts,
        TwitterPublisher publisher,
        TwitterTweets tweets,
        TweetReconciler references,
        TwitterMedia media,
        ICredentialStore credentials)
    {
        Accounts = accounts;
        Tweets = tweets;
        Publisher = publisher;
        Threads = new ReplyChainPublisher(publisher, PlatformName.Twitter);
        Media = media;
        Timelines = new TwitterTimelines(client);
        Search = new TwitterSearch(client, options);
        Reposts = new TwitterReposts(client, references);
        Users = new TwitterUsers(client);
        Likes = new TwitterLikes(client);
        Bookmarks = new TwitterBookmarks(client);
        Replies = new TwitterReplies(client, tweets, Search, publisher);
        Metrics = new TwitterMetrics(client);
        Abilities = Publishing(Reading(new PlatformAbilities(client.Name, credentials), client), publisher);
    }

    /// <summary>Gets what connects accounts.</summary>
    public TwitterAccounts Accounts { get; }

    /// <summary>Gets posts, with X's own request.</summary>
    public TwitterTweets Tweets { get; }

    /// <summary>Gets timelines: a user's posts, mentions, home.</summary>
    public TwitterTimelines Timelines { get; }

    /// <summary>Gets the search of the last 7 days.</summary>
    public TwitterSearch Search { get; }

    /// <summary>Gets reposts and quotes.</summary>
    public TwitterReposts Reposts { get; }

    /// <summary>Gets users and following them.</summary>
    public TwitterUsers Users { get; }

    /// <summary>Gets likes.</summary>
    public TwitterLikes Likes { get; }

    /// <summary>Gets bookmarks.</summary>
    public TwitterBookmarks Bookmarks { get; }

    /// <summary>Gets replies.</summary>
    public TwitterReplies Replies { get; }

    /// <summary>Gets metrics and usage.</summary>
    public TwitterMetrics Metrics { get; }

    /// <summary>Gets the publisher of common posts.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets the publisher of threads.</summary>
    public IThreadPublisher Threads { get; }

    /// <summary>Gets media: uploads, metadata, subtitles, lookup.</summary>
    public TwitterMedia Media { get; }

    internal PlatformAbilities Abilities { get; }

    private PlatformAbilities Publishing(PlatformAbilities abilities, TwitterPublisher publisher) => abilities
        .Add<IAccountConnector>(Accounts)
        .Add<IAccountDisconnector>(Accounts)
        .Add<IPublisher>(publisher, TweetRoutes.Create)
        .Add<IPublishingRules>(publisher)
        .Add(Threads, TweetRoutes.Create)
        .Add<IPostEditor>(publisher, TweetRoutes.Create)
        .Add<IPostRemover>(Tweets, TweetRoutes.Delete)
        .Add<IReposter>(Reposts, RepostRoutes.Create, RepostRoutes.Delete)
        .Add<IMediaUploader>(Media, MediaRoutes.Upload);

    private PlatformAbilities Reading(PlatformAbilities abilities, PlatformClient client)
    {
        TwitterPostReader posts = new(client, Tweets, Timelines, Search);
        TweetMetricsReader metrics = new(client, Metrics);
        return abilities
            .Add<IPostReader>(posts, TweetRoutes.Get, TweetRoutes.UserTimeline)
            .Add<IPublishingContextReader>(new TwitterPublishingContextReader(client, Users), UserRoutes.Me)
            .Add<ISearch>(posts, SearchRoutes.Recent)
            .Add<IProfileReader>(new TwitterProfileReader(client, Users), UserRoutes.Me, UserRoutes.Get)
            .Add<IReactions>(Likes, LikeRoutes.Like, LikeRoutes.Unlike)
            .Add<IComments>(Replies, SearchRoutes.Recent, TweetRoutes.Create)
            .Add<ICommentModerator>(Replies, ReplyRoutes.Hide, TweetRoutes.Delete)
            .Add<IPostMetricsReader>(metrics, TweetRoutes.Lookup)
            .Add<IAnalyticsReader>(new AnalyticsReader(metrics, null, posts), TweetRoutes.Lookup);
    }
}
