using Social.Pipeline;
using Social.RateLimiting;

namespace Social.YouTube;

/// <summary>The day's quota of the project: what is left by our own count, what calls cost, and when the pots are full again.</summary>
/// <remarks>Thread-safe. Reading it sends nothing. Several processes of one project count apart unless they share an <see cref="IRateLimitStore"/>.</remarks>
public sealed class YouTubeQuota
{
    private static readonly SocialRoute[] Priced =
    [
        VideoRoutes.Open, VideoRoutes.List, VideoRoutes.BatchStatistics, VideoRoutes.Update, VideoRoutes.Delete, VideoRoutes.Rate, VideoRoutes.Ratings, VideoRoutes.Search,
        PlaylistRoutes.List, PlaylistRoutes.Create, PlaylistRoutes.Update, PlaylistRoutes.Delete, PlaylistRoutes.Items, PlaylistRoutes.AddItem, PlaylistRoutes.UpdateItem, PlaylistRoutes.RemoveItem,
        MediaRoutes.SetThumbnail, MediaRoutes.Captions, MediaRoutes.AddCaptions, MediaRoutes.ReplaceCaptions, MediaRoutes.DeleteCaptions, MediaRoutes.DownloadCaptions,
        ChannelRoutes.List, ChannelRoutes.Update, YouTubeCategories.ListRoute,
        CommentRoutes.Threads, CommentRoutes.CreateThread, CommentRoutes.List, CommentRoutes.Create, CommentRoutes.Update, CommentRoutes.Delete, CommentRoutes.Moderate,
        LiveRoutes.Broadcasts, LiveRoutes.CreateBroadcast, LiveRoutes.UpdateBroadcast, LiveRoutes.DeleteBroadcast, LiveRoutes.Bind, LiveRoutes.Transition,
        LiveRoutes.Streams, LiveRoutes.CreateStream, LiveRoutes.UpdateStream, LiveRoutes.DeleteStream,
    ];

    private readonly PlatformClient _client;
    private readonly RateLimiter _limiter;
    private readonly YouTubeOptions _options;

    internal YouTubeQuota(PlatformClient client, RateLimiter limiter, YouTubeOptions options)
    {
        _client = client;
        _limiter = limiter;
        _options = options;
    }

    /// <summary>Gets what each call costs, by YouTube's own name of the method, such as <c>videos.update</c>. Uploads and searches have pots of their own.</summary>
    public static IReadOnlyDictionary<string, double> Costs { get; } = Priced.ToDictionary(r => r.Name, r => r.Limits[0].Cost, StringComparer.Ordinal);

    /// <summary>Gets when the pots are full again: midnight in Los Angeles.</summary>
    public DateTimeOffset ResetsAt => PacificDay.EndOf(_client.Time.GetUtcNow());

    /// <summary>Reads the three pots: units, uploads and searches.</summary>
    /// <param name="account">An account of the project's.</param>
    /// <param name="cancellationToken">Cancels the call to a remote store.</param>
    public async Task<IReadOnlyList<RateLimitSnapshot>> GetAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        RateLimitCharge[] pots = [Granted(YouTubeLimits.Units, _options.DailyUnits), Granted(YouTubeLimits.Uploads, _options.DailyUploads), Granted(YouTubeLimits.Searches, _options.DailySearches)];
        RateLimitWindowSet set = _limiter.Resolve(_client.Name.Value, "quota", pots, new RateLimitSubject(AppKey.Of(account), CredentialKey.For(account, CredentialKind.OAuth2), account, null));
        return await _limiter.SnapshotAsync(set, cancellationToken).ConfigureAwait(false);
    }

    private static RateLimitCharge Granted(RateLimitWindow pot, double limit) => new(pot with { Limit = limit });
}
