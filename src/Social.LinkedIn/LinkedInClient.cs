using Social.Analytics;

namespace Social.LinkedIn;

/// <summary>LinkedIn's own client: every area of the API with LinkedIn's own words, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration.</remarks>
public sealed class LinkedInClient
{
    private readonly LinkedInApi _api;

    internal LinkedInClient(
        LinkedInApi api,
        LinkedInAccounts accounts,
        LinkedInOrganizations organizations,
        LinkedInPosts posts,
        LinkedInPublisher publisher,
        LinkedInMedia media,
        LinkedInComments comments,
        LinkedInWebhooks webhooks,
        ICredentialStore credentials)
    {
        _api = api;
        Webhooks = webhooks;
        Accounts = accounts;
        Organizations = organizations;
        Posts = posts;
        Publisher = publisher;
        Media = media;
        Comments = comments;
        Reactions = new LinkedInReactions(api);
        Conversations = new LinkedInConversations(api);
        Statistics = new LinkedInStatistics(api);
        Abilities = OfMembers(publisher, credentials).For(static account => LinkedInUrn.IsOrganization(account.Key.Id), OfOrganizations(publisher, credentials));
    }

    /// <summary>Gets what connects accounts, and lists the organizations behind a member.</summary>
    public LinkedInAccounts Accounts { get; }

    /// <summary>Gets organizations: roles, what they are, who follows them.</summary>
    public LinkedInOrganizations Organizations { get; }

    /// <summary>Gets posts, with LinkedIn's own request.</summary>
    public LinkedInPosts Posts { get; }

    /// <summary>Gets the publisher of common posts.</summary>
    public IPublisher Publisher { get; }

    /// <summary>Gets media: images, documents, videos.</summary>
    public LinkedInMedia Media { get; }

    /// <summary>Gets comments.</summary>
    public LinkedInComments Comments { get; }

    /// <summary>Gets reactions.</summary>
    public LinkedInReactions Reactions { get; }

    /// <summary>Gets conversations as a whole: counts, open or closed.</summary>
    public LinkedInConversations Conversations { get; }

    /// <summary>Gets statistics of organizations and members.</summary>
    public LinkedInStatistics Statistics { get; }

    /// <summary>Gets what receives notifications.</summary>
    public LinkedInWebhooks Webhooks { get; }

    /// <summary>Gets the version of the API that is asked for, <c>YYYYMM</c>.</summary>
    public string Version => _api.Version.Value;

    /// <summary>Gets when LinkedIn switches that version off, as configured, as announced, or the first day on which it may.</summary>
    public DateTimeOffset VersionEndsAt => _api.Version.EndsAt;

    internal PlatformAbilities Abilities { get; }

    private PlatformAbilities OfMembers(LinkedInPublisher publisher, ICredentialStore credentials)
    {
        MemberMetrics metrics = new(_api.Client, Statistics);
        LinkedInPostReader reader = new(_api, Posts);
        return Common(new PlatformAbilities(_api.Client.Name, credentials))
            .Add<IPublisher>(publisher, PostRoutes.Create.OfMember)
            .Add<IPublishingRules>(publisher)
            .Add<IPostEditor>(publisher, PostRoutes.Update.OfMember)
            .Add<IPostRemover>(Posts, PostRoutes.Delete.OfMember)
            .Add<IPostReader>(reader, PostRoutes.Get.OfMember, PostRoutes.ByAuthor.OfMember)
            .Add<IMediaUploader>(Media, MediaRoutes.InitializeImage.OfMember)
            .Add<IProfileReader>(new LinkedInProfileReader(_api, Organizations), OrganizationRoutes.UserInfo.OfMember)
            .Add<IReactions>(Reactions, ConversationRoutes.React.OfMember)
            .Add<IComments>(Comments, ConversationRoutes.Comments.OfMember, ConversationRoutes.CreateComment.OfMember)
            .Add<IPostMetricsReader>(metrics, StatisticsRoutes.MemberPost.OfMember)
            .Add<IAccountMetricsReader>(metrics, StatisticsRoutes.MemberPosts.OfMember)
            .Add<IAnalyticsReader>(new AnalyticsReader(metrics, metrics, null), StatisticsRoutes.MemberPosts.OfMember);
    }

    private PlatformAbilities OfOrganizations(LinkedInPublisher publisher, ICredentialStore credentials)
    {
        OrganizationMetrics metrics = new(_api.Client, Statistics, Organizations);
        LinkedInPostReader reader = new(_api, Posts);
        return Common(new PlatformAbilities(_api.Client.Name, credentials))
            .Add<IPublisher>(publisher, PostRoutes.Create.OfOrganization)
            .Add<IPublishingRules>(publisher)
            .Add<IPostEditor>(publisher, PostRoutes.Update.OfOrganization)
            .Add<IPostRemover>(Posts, PostRoutes.Delete.OfOrganization)
            .Add<IPostReader>(reader, PostRoutes.Get.OfOrganization, PostRoutes.ByAuthor.OfOrganization)
            .Add<IReposter>(new LinkedInReposts(Posts), PostRoutes.Create.OfOrganization, PostRoutes.ByAuthor.OfOrganization)
            .Add<IMediaUploader>(Media, MediaRoutes.InitializeImage.OfOrganization)
            .Add<IProfileReader>(new LinkedInProfileReader(_api, Organizations), OrganizationRoutes.Get.OfOrganization)
            .Add<IReactions>(Reactions, ConversationRoutes.React.OfOrganization)
            .Add<IComments>(Comments, ConversationRoutes.Comments.OfOrganization, ConversationRoutes.CreateComment.OfOrganization)
            .Add<IPostMetricsReader>(metrics, StatisticsRoutes.Shares.OfOrganization)
            .Add<IAccountMetricsReader>(metrics, StatisticsRoutes.Shares.OfOrganization)
            .Add<IAnalyticsReader>(new AnalyticsReader(metrics, metrics, reader), StatisticsRoutes.Shares.OfOrganization);
    }

    private PlatformAbilities Common(PlatformAbilities abilities) => abilities
        .Add<IAccountConnector>(Accounts)
        .Add<IAccountDisconnector>(Accounts)
        .Add<IWebhookReceiver>(Webhooks)
        .Add<IAccountDirectory>(Accounts, OrganizationRoutes.Roles.OfMember);
}
