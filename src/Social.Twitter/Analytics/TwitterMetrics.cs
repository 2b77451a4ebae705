using System.Globalization;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Metrics of posts and media on X, and what the app has read.</summary>
/// <remarks>
/// Thread-safe. Follows docs.x.com, "Metrics" and "Analytics". Everyone's public counts can be read; private ones only by the author and for posts of the last 30 days.
/// </remarks>
public sealed class TwitterMetrics
{
    private static readonly string[] TweetMetricFields =
    [
        "app_install_attempts", "app_opens", "bookmarks", "detail_expands", "email_tweet", "engagements", "follows", "hashtag_clicks", "impressions", "likes",
        "media_views", "permalink_clicks", "quote_tweets", "replies", "retweets", "shares", "unfollows", "unlikes", "url_clicks", "user_profile_clicks",
    ];

    private static readonly string[] MediaMetricFields =
    [
        "cta_url_clicks", "cta_watch_clicks", "play_from_tap", "playback25", "playback50", "playback75", "playback_complete", "playback_start", "video_views",
        "watch_time_ms",
    ];

    private readonly PlatformClient _client;

    internal TwitterMetrics(PlatformClient client) => _client = client;

    internal static IReadOnlyList<string> TweetMetricNames => TweetMetricFields;

    /// <summary>Reads everyone's public counts of any number of posts, 100 a call.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="tweetIds">The posts' ids.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterLookup<Tweet>> GetPublicAsync(AccountKey account, IReadOnlyList<string> tweetIds, CancellationToken cancellationToken = default) =>
        LookupAsync(TweetRoutes.Lookup, account, tweetIds, ["public_metrics"], cancellationToken);

    /// <summary>Reads the private counts of the account's own posts of the last 30 days, beside the public ones, 100 posts a call.</summary>
    /// <remarks>What X does not allow for a post is told in <see cref="TwitterLookup{T}.Problems"/>, or the post is among <see cref="TwitterLookup{T}.Missing"/>.</remarks>
    /// <param name="account">The author.</param>
    /// <param name="tweetIds">The posts' ids.</param>
    /// <param name="promoted">Whether the counts of promotion are read too.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterLookup<Tweet>> GetPrivateAsync(AccountKey account, IReadOnlyList<string> tweetIds, bool promoted = false, CancellationToken cancellationToken = default)
    {
        string[] fields = ["public_metrics", "non_public_metrics", "organic_metrics"];
        return LookupAsync(MetricsRoutes.PrivateLookup, account, tweetIds, promoted ? [.. fields, "promoted_metrics"] : fields, cancellationToken);
    }

    /// <summary>Reads analytics of any number of the account's posts: <c>GET /2/tweets/analytics</c>, 100 a call.</summary>
    /// <param name="account">The author.</param>
    /// <param name="tweetIds">The posts' ids.</param>
    /// <param name="query">Which and when.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterLookup<TwitterAnalytics>> GetTweetAnalyticsAsync(AccountKey account, IReadOnlyList<string> tweetIds, TwitterAnalyticsQuery query, CancellationToken cancellationToken = default) =>
        AnalyticsAsync(MetricsRoutes.Tweets, account, Ids(tweetIds), "ids", query, ("analytics.fields", "id", TweetMetricFields), cancellationToken);

    /// <summary>Reads analytics of any number of the account's media: <c>GET /2/media/analytics</c>, 100 a call.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="mediaKeys">The media's keys.</param>
    /// <param name="query">Which and when.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public Task<TwitterLookup<TwitterAnalytics>> GetMediaAnalyticsAsync(AccountKey account, IReadOnlyList<string> mediaKeys, TwitterAnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mediaKeys);
        return AnalyticsAsync(MetricsRoutes.Media, account, mediaKeys, "media_keys", query, ("media_analytics.fields", "media_key", MediaMetricFields), cancellationToken);
    }

    /// <summary>Reads how many posts the app's project has read: <c>GET /2/usage/tweets</c>. It needs the app's own token.</summary>
    /// <param name="account">An account of the app.</param>
    /// <param name="days">How many days back, 1 to 90.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<TwitterUsage> GetUsageAsync(AccountKey account, int days = 7, CancellationToken cancellationToken = default)
    {
        if (days is < 1 or > 90)
        {
            throw TwitterInput.Invalid("Days", $"Days is {days}; X takes 1 to 90.", "1-90", days.ToString(CultureInfo.InvariantCulture));
        }

        string path = RoutePath.Of(MetricsRoutes.Usage)
            .Add("days", days.ToString(CultureInfo.InvariantCulture))
            .Add("usage.fields", "cap_reset_day,daily_client_app_usage,daily_project_usage,project_cap,project_id,project_usage")
            .ToString();
        SocialAnswer<Envelope<UsageData>> answer = await _client.SendAsync(
            new SocialCall(MetricsRoutes.Usage, account) { Path = path }, TwitterJsonContext.Default.EnvelopeUsageData, cancellationToken).ConfigureAwait(false);
        return AnalyticsReading.Usage(answer.Require(_client, MetricsRoutes.Usage, account));
    }

    private static string[] Ids(IReadOnlyList<string> tweetIds)
    {
        ArgumentNullException.ThrowIfNull(tweetIds);
        return [.. tweetIds.Select((id, i) => TwitterId.Require(id, $"{nameof(tweetIds)}[{i}]"))];
    }

    private Task<TwitterLookup<Tweet>> LookupAsync(SocialRoute route, AccountKey account, IReadOnlyList<string> tweetIds, string[] fields, CancellationToken cancellationToken) =>
        new BatchLookup<TweetData, Tweet>(_client, route, TwitterJsonContext.Default.EnvelopeIReadOnlyListTweetData)
        {
            Path = batch => RoutePath.Of(route).Add("ids", batch).Add("tweet.fields", "author_id,created_at," + string.Join(',', fields)),
            Read = TweetReader.ReadAll,
            KeyOf = t => t.Id,
        }.RunAsync(account, Ids(tweetIds), cancellationToken);

    private Task<TwitterLookup<TwitterAnalytics>> AnalyticsAsync(
        SocialRoute route, AccountKey account, IReadOnlyList<string> asked, string parameter, TwitterAnalyticsQuery query, (string Name, string Id, string[] All) fields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        TwitterInput.Range(query.StartTime, query.EndTime);
        string wanted = string.Join(',', (query.Fields.Count == 0 ? fields.All : query.Fields).Append(fields.Id).Append("timestamped_metrics").Distinct());
        return new BatchLookup<AnalyticsData, TwitterAnalytics>(_client, route, TwitterJsonContext.Default.EnvelopeIReadOnlyListAnalyticsData)
        {
            Path = batch => RoutePath.Of(route)
                .Add(parameter, batch)
                .Add("start_time", TwitterTime.Format(query.StartTime))
                .Add("end_time", TwitterTime.Format(query.EndTime))
                .Add("granularity", query.Granularity)
                .Add(fields.Name, wanted),
            Read = e => [.. (e.Data ?? []).Select(AnalyticsReading.Read)],
            KeyOf = a => a.Id,
        }.RunAsync(account, asked, cancellationToken);
    }
}
