using System.Globalization;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads insights of posts and of the profile. A metric that Threads does not give is reported as unavailable and fails no other.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Insights". Days begin at midnight Pacific time.</remarks>
internal sealed class ThreadsInsights(PlatformClient client) : IPostMetricsReader, IAccountMetricsReader
{
    public static readonly SocialRoute Post = new("threads.insights.post", HttpMethod.Get, "/{}/{}/insights") { Credentials = User, Scopes = [ThreadsScopes.ManageInsights], Limits = [GraphLimits.App], Cache = ReadKind.Metrics };

    public static readonly SocialRoute Profile = new("threads.insights.profile", HttpMethod.Get, "/{}/{}/threads_insights") { Credentials = User, Scopes = [ThreadsScopes.ManageInsights], Limits = [GraphLimits.App], Cache = ReadKind.Metrics };

    private const string Zone = "America/Los_Angeles";

    private static readonly (MetricName Name, string Native)[] OfPosts =
    [
        (MetricName.Views, "views"), (MetricName.Likes, "likes"), (MetricName.Replies, "replies"), (MetricName.Reposts, "reposts"), (MetricName.Quotes, "quotes"), (MetricName.Shares, "shares"),
    ];

    private static readonly (MetricName Name, string Native)[] OfProfiles =
    [
        (MetricName.Views, "views"), (MetricName.Likes, "likes"), (MetricName.Replies, "replies"), (MetricName.Reposts, "reposts"), (MetricName.Quotes, "quotes"),
        (MetricName.LinkClicks, "clicks"), (MetricName.Followers, "followers_count"),
    ];

    private static CredentialKind[] User => [CredentialKind.OAuth2];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        List<PostMetrics> all = [];
        foreach (string id in postIds)
        {
            all.Add(await ReadPostAsync(account, id, Wanted(OfPosts, query), cancellationToken).ConfigureAwait(false));
        }

        return all;
    }

    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        (MetricName Name, string Native)[] wanted = Wanted(OfProfiles, query);
        string path = RoutePath.Of(Profile, ThreadsOptions.Version, account.Id)
            .Add("metric", string.Join(',', wanted.Select(w => w.Native)))
            .Add("since", query?.Since?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
            .Add("until", query?.Until?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
            .ToString();
        IReadOnlyList<InsightData> data = await AskAsync(Profile, account, path, cancellationToken).ConfigureAwait(false);
        return new AccountMetrics
        {
            Account = account,
            Totals = [.. wanted.Select(w => Total(w, Find(data, w.Native), null))],
            Series = [.. wanted.Select(w => Series(w, Find(data, w.Native))).OfType<MetricSeries>()],
            ReadAt = client.Time.GetUtcNow(),
        };
    }

    private async Task<PostMetrics> ReadPostAsync(AccountKey account, string id, (MetricName Name, string Native)[] wanted, CancellationToken cancellationToken)
    {
        IReadOnlyList<InsightData> data = [];
        string? refusal = null;
        try
        {
            string path = RoutePath.Of(Post, ThreadsOptions.Version, id).Add("metric", string.Join(',', wanted.Select(w => w.Native))).ToString();
            data = await AskAsync(Post, account, path, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound || e.Code == SocialErrorCode.ContentInvalid)
        {
            // One post that cannot be read, or has no insights, must not hide the others.
            refusal = e.Message;
        }

        return new PostMetrics
        {
            Post = new PostReference { Account = account, Id = id },
            Values = [.. wanted.Select(w => Total(w, Find(data, w.Native), refusal))],
            ReadAt = client.Time.GetUtcNow(),
        };
    }

    private async Task<IReadOnlyList<InsightData>> AskAsync(SocialRoute route, AccountKey account, string path, CancellationToken cancellationToken) =>
        (await client.SendAsync(new SocialCall(route, account) { Path = path }, ThreadsJsonContext.Default.GraphPageInsightData, cancellationToken).ConfigureAwait(false)).Value.Data ?? [];

    private static (MetricName Name, string Native)[] Wanted((MetricName Name, string Native)[] known, MetricsQuery? query) =>
        query is { Metrics.Count: > 0 } && known.Where(k => query.Metrics.Contains(k.Name)).ToArray() is { Length: > 0 } some ? some : known;

    private static InsightData? Find(IReadOnlyList<InsightData> data, string native) => data.FirstOrDefault(d => d.Name == native);

    private static MetricValue Total((MetricName Name, string Native) metric, InsightData? data, string? refusal)
    {
        double? value = data?.TotalValue?.Number
            ?? (data?.LinkTotalValues is { } links ? links.Sum(l => l.Number ?? 0) : (double?)null)
            ?? (data?.Values is { Count: > 0 } values ? values.Sum(v => v.Number ?? 0) : (double?)null);
        return value is { } number ? MetricValue.Exact(metric.Name, number, metric.Native) : MetricValue.Unavailable(metric.Name, refusal ?? "Threads gives no value of it.");
    }

    private static MetricSeries? Series((MetricName Name, string Native) metric, InsightData? data) =>
        data is { Period: "day", Values: { } values } && values.Any(v => v.EndTime is not null)
            ? new MetricSeries
            {
                Name = metric.Name, NativeName = metric.Native, Granularity = TimeSpan.FromDays(1), Zone = Zone,
                Points = [.. values.Where(v => v.EndTime is not null).Select(v => new MetricPoint(v.EndTime!.Value - TimeSpan.FromDays(1), v.Number))],
            }
            : null;
}
