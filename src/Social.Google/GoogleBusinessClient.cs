using Social.Analytics;
using Social.Media;
using Social.Publishing;

namespace Social.Google;

/// <summary>Business Profile's own client: every area of the API with Google's own words, beside the common contracts.</summary>
/// <remarks>Thread-safe; one per registration. Questions and answers are missing: Google ended their API on 3 November 2025.</remarks>
public sealed class GoogleBusinessClient
{
    internal GoogleBusinessClient(
        BusinessApi api, GoogleBusinessAccounts accounts, LocalPostReconciler reconciler, PublishRunner runner, MediaHosting hosting, IPublishJournal journal, ICredentialStore credentials)
    {
        Accounts = accounts;
        Posts = new GoogleBusinessPosts(api, runner, reconciler, hosting);
        Locations = new GoogleBusinessLocations(api);
        Media = new GoogleBusinessMedia(api, runner, journal);
        Reviews = new GoogleBusinessReviews(api);
        Performance = new GoogleBusinessPerformance(api);
        Notifications = new GoogleBusinessNotifications(api);
        GoogleBusinessPublisher publisher = new(api, runner, reconciler, hosting);
        Publisher = publisher;
        LocalPostReader reader = new(Posts);
        BusinessMetricsReader metrics = new(api, Performance);
        Abilities = new PlatformAbilities(api.Client.Name, credentials)
            .Add<IAccountConnector>(Accounts)
            .Add<IAccountDisconnector>(Accounts)
            .Add<IAccountDirectory>(Accounts, BusinessDirectoryRoutes.Locations)
            .Add<IPublisher>(publisher, LocalPostRoutes.Create)
            .Add<IPublishingRules>(publisher)
            .Add<IPublishingContextReader>(new BusinessPublishingContextReader(api, Locations), LocationRoutes.VoiceOfMerchant)
            .Add<IPostEditor>(publisher, LocalPostRoutes.Patch)
            .Add<IPostRemover>(Posts, LocalPostRoutes.Delete)
            .Add<IScheduledPosts>(Posts, LocalPostRoutes.Patch)
            .Add<IPostReader>(reader, LocalPostRoutes.Get, LocalPostRoutes.List)
            .Add<IReviews>(Reviews, ReviewRoutes.List)
            .Add<IProfileReader>(new LocationProfileReader(api, Locations), LocationRoutes.Get)
            .Add<IAccountMetricsReader>(metrics, PerformanceRoutes.Daily)
            .Add<IAnalyticsReader>(new AnalyticsReader(null, metrics, reader), PerformanceRoutes.Daily);
    }

    /// <summary>Gets what connects locations and lists those behind a grant.</summary>
    public GoogleBusinessAccounts Accounts { get; }

    /// <summary>Gets local posts, with Google's own request.</summary>
    public GoogleBusinessPosts Posts { get; }

    /// <summary>Gets locations: read, changed, and whether they may post.</summary>
    public GoogleBusinessLocations Locations { get; }

    /// <summary>Gets a location's photos and videos.</summary>
    public GoogleBusinessMedia Media { get; }

    /// <summary>Gets reviews and replies.</summary>
    public GoogleBusinessReviews Reviews { get; }

    /// <summary>Gets metrics: days and search keywords.</summary>
    public GoogleBusinessPerformance Performance { get; }

    /// <summary>Gets notification settings.</summary>
    public GoogleBusinessNotifications Notifications { get; }

    /// <summary>Gets the publisher of common posts.</summary>
    public IPublisher Publisher { get; }

    internal PlatformAbilities Abilities { get; }
}
