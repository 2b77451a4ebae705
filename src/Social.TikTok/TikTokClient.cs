using Social.Analytics;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>TikTok's own client: every area of its APIs with TikTok's own words, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class TikTokClient
{
    internal TikTokClient(
        PlatformClient client,
        TikTokAccounts accounts,
        TikTokCreators creators,
        TikTokPosts posts,
        TikTokPublisher publisher,
        TikTokWebhooks webhooks,
        ICredentialStore credentials,
        IAccountStore store)
    {
        Accounts = accounts;
        Creators = creators;
        Posts = posts;
        Publisher = publisher;
        Webhooks = webhooks;
        Videos = new TikTokVideos(client);
        Users = new TikTokUsers(client, store, credentials);
        Research = new TikTokResearch(client);
        Business = new TikTokBusiness(client);
        Abilities = Reading(Publishing(new PlatformAbilities(client.Name, credentials), publisher), client);
    }

    /// <summary>Gets what connects accounts.</summary>
    public TikTokAccounts Accounts { get; }

    /// <summary>Gets creator info: what a creator may post now.</summary>
    public TikTokCreators Creators { get; }

    /// <summary>Gets posts under way: status, cancelling, and the public id.</summary>
    public TikTokPosts Posts { get; }

    /// <summary>Gets a user's public videos.</summary>
    public TikTokVideos Videos { get; }

    /// <summary>Gets the signed-in user.</summary>
    public TikTokUsers Users { get; }

    /// <summary>Gets the Research API, for approved apps.</summary>
    public TikTokResearch Research { get; }

    /// <summary>Gets the API for Business: campaigns, reports, trends, comments.</summary>
    public TikTokBusiness Business { get; }

    /// <summary>Gets what receives notifications.</summary>
    public TikTokWebhooks Webhooks { get; }

    /// <summary>Gets the publisher of common posts.</summary>
    public IPublisher Publisher { get; }

    internal PlatformAbilities Abilities { get; }

    private PlatformAbilities Publishing(PlatformAbilities abilities, TikTokPublisher publisher) => abilities
        .Add<IAccountConnector>(Accounts)
        .Add<IAccountDisconnector>(Accounts)
        .Add<IWebhookReceiver>(Webhooks)
        .Add<IPublisher>(publisher, PostRoutes.Status)
        .Add<IPublishingRules>(publisher)
        .Add<IPublishingContextReader>(publisher, PostRoutes.CreatorInfo)
        .Add<IPostResolver>(Posts, PostRoutes.Status);

    private PlatformAbilities Reading(PlatformAbilities abilities, PlatformClient client)
    {
        TikTokPostReader posts = new(client, Videos);
        TikTokMetricsReader metrics = new(client, Videos, Users);
        return abilities
            .Add<IPostReader>(posts, VideoRoutes.List, VideoRoutes.Query)
            .Add<IProfileReader>(new TikTokProfileReader(client, Users), UserRoutes.Info)
            .Add<IPostMetricsReader>(metrics, VideoRoutes.Query)
            .Add<IAccountMetricsReader>(metrics, UserRoutes.Stats)
            .Add<IAnalyticsReader>(new AnalyticsReader(metrics, metrics, posts), VideoRoutes.Query);
    }
}
