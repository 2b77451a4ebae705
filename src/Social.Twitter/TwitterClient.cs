using Social.Pipeline;
using Social.Publishing;

namespace Social.Twitter;

/// <summary>X's own client: every area of the API with X's own words, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class TwitterClient
{
    internal TwitterClient(PlatformClient client, TwitterAccounts accounts, TwitterPublisher publisher, TwitterTweets tweets, TwitterMedia media, ICredentialStore credentials)
    {
        Accounts = accounts;
        Tweets = tweets;
        Publisher = publisher;
        Threads = new ReplyChainPublisher(publisher, PlatformName.Twitter);
        Media = media;
        Abilities = new PlatformAbilities(client.Name, credentials)
            .Add<IAccountConnector>(accounts)
            .Add<IAccountDisconnector>(accounts)
            .Add<IPublisher>(publisher, TweetRoutes.Create)
            .Add<IPublishingRules>(publisher)
            .Add(Threads, TweetRoutes.Create)
            .Add<IPostEditor>(publisher, TweetRoutes.Create)
            .Add<IPostRemover>(tweets, TweetRoutes.Delete)
            .Add<IMediaUploader>(media, MediaRoutes.Upload);
    }

    /// <summary>Gets what connects accounts.</summary>
    public TwitterAccounts Accounts { get; }

    /// <summary>Gets posts, with X's own request.</summary>
    public TwitterTweets Tweets { get; }

    /// <summary>Gets the publisher of common posts.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets the publisher of threads.</summary>
    public IThreadPublisher Threads { get; }

    /// <summary>Gets media: uploads, metadata, subtitles, lookup.</summary>
    public TwitterMedia Media { get; }

    internal PlatformAbilities Abilities { get; }
}
