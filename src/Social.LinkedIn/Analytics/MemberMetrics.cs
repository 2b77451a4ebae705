using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Reads metrics of a member and his posts in common words. LinkedIn gives one number a call.</summary>
internal sealed class MemberMetrics(PlatformClient client, LinkedInStatistics statistics) : IPostMetricsReader, IAccountMetricsReader
{
    private static readonly (string Native, MetricName Name, bool IsDefault)[] Counts =
    [
        (LinkedInMemberMetric.Impression, MetricName.Impressions, true),
        (LinkedInMemberMetric.MembersReached, MetricName.Reach, true),
        (LinkedInMemberMetric.Reaction, MetricName.Likes, true),
        (LinkedInMemberMetric.Comment, MetricName.Replies, true),
        (LinkedInMemberMetric.Reshare, MetricName.Reposts, true),
        (LinkedInMemberMetric.PostSave, MetricName.Bookmarks, false),
        (LinkedInMemberMetric.PostSend, MetricName.Shares, false),
        (LinkedInMemberMetric.LinkClicks, MetricName.LinkClicks, false),
        (LinkedInMemberMetric.FollowerGainedFromContent, MetricName.Follows, false),
        (LinkedInMemberMetric.ProfileViewFromContent, MetricName.ProfileClicks, false),
    ];

    /// <inheritdoc/>
    /// <remarks>Without metrics named, the five that every version has are read.</remarks>
    public async Task<IReadOnlyList<PostMetrics>> ReadPostMetricsAsync(AccountKey account, IReadOnlyList<string> postIds, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        query ??= new MetricsQuery();
        List<PostMetrics> all = [];
        foreach (string id in postIds)
        {
            (List<MetricValue> values, List<MetricSeries> series) = await ReadAsync(account, LinkedInInput.Urn(id, nameof(postIds), LinkedInInput.PostTypes), query, cancellationToken).ConfigureAwait(false);
            all.Add(new PostMetrics
            {
                Post = new PostReference { Account = account, Id = id, Url = PostReconciler.Permalink(client, id) }, Values = values, Series = series, ReadAt = client.Time.GetUtcNow(),
            });
        }

        return all;
    }

    /// <inheritdoc/>
    public async Task<AccountMetrics> ReadAccountMetricsAsync(AccountKey account, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new MetricsQuery();
        (List<MetricValue> totals, List<MetricSeries> series) = await ReadAsync(account, null, query, cancellationToken).ConfigureAwait(false);
        if (query.Metrics.Count == 0 || query.Metrics.Contains(MetricName.Followers))
        {
            totals.RemoveAll(t => t.Name == MetricName.Followers);
            totals.Add(await FollowersAsync(account, cancellationToken).ConfigureAwait(false));
        }

        return new AccountMetrics { Account = account, Totals = totals, Series = series, ReadAt = client.Time.GetUtcNow() };
    }

    private async Task<(List<MetricValue> Values, List<MetricSeries> Series)> ReadAsync(AccountKey account, string? post, MetricsQuery query, CancellationToken cancellationToken)
    {
        bool isDaily = query.Granularity is { } step && (step == TimeSpan.FromDays(1)
            ? true
            : throw LinkedInInput.Invalid("Granularity", $"Granularity is {step}; LinkedIn has steps of a day.", "1 d", step.ToString()));
        DateOnly? start = query.Since is { } since ? DateOnly.FromDateTime(since.UtcDateTime) : null;
        DateOnly? end = start is null ? null : DayAfter(query.Until ?? client.Time.GetUtcNow());
        List<MetricValue> values = [];
        List<MetricSeries> series = [];
        foreach ((string native, MetricName name, bool isDefault) in Counts)
        {
            if (query.Metrics.Count == 0 ? !isDefault : !query.Metrics.Contains(name))
            {
                continue;
            }

            if (isDaily && native == LinkedInMemberMetric.MembersReached)
            {
                values.Add(MetricValue.Unavailable(name, "LinkedIn does not count it by day.") with { NativeName = native });
                continue;
            }

            try
            {
                IReadOnlyList<MetricPoint> points = await statistics.GetMemberPostAnalyticsAsync(
                    account, new LinkedInMemberAnalyticsQuery { Metric = native, PostUrn = post, Start = start, End = end, IsDaily = isDaily }, cancellationToken).ConfigureAwait(false);
                if (isDaily)
                {
                    series.Add(new MetricSeries { Name = name, NativeName = native, Granularity = TimeSpan.FromDays(1), Points = [.. points.OrderBy(p => p.Start)] });
                }
                else
                {
                    values.Add(points is [{ Value: { } count }, ..] ? MetricValue.Exact(name, count, native) : MetricValue.Unavailable(name, "LinkedIn gave no value.") with { NativeName = native });
                }
            }
            catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound || e.Code == SocialErrorCode.ContentInvalid)
            {
                // One post or number that cannot be read spoils no other.
                values.Add(MetricValue.Unavailable(name, e.Message) with { NativeName = native });
            }
        }

        values.AddRange(query.Metrics.Where(m => !Counts.Any(c => c.Name == m)).Select(m => MetricValue.Unavailable(m, "LinkedIn has no such metric of a member.")));
        return (values, series);
    }

    /// <summary>The first day that no longer counts: the day of a moment within it counts still.</summary>
    private static DateOnly DayAfter(DateTimeOffset end) => DateOnly.FromDateTime(end.UtcDateTime.AddTicks(-1)).AddDays(1);

    /// <summary>The followers need a scope of their own; what it does not allow is said, and fails nothing else.</summary>
    private async Task<MetricValue> FollowersAsync(AccountKey account, CancellationToken cancellationToken)
    {
        try
        {
            return await statistics.GetMemberFollowerCountAsync(account, cancellationToken).ConfigureAwait(false) is { } count
                ? MetricValue.Exact(MetricName.Followers, count, "memberFollowersCount")
                : MetricValue.Unavailable(MetricName.Followers, "LinkedIn gave no value.");
        }
        catch (SocialPermissionException e)
        {
            return MetricValue.Unavailable(MetricName.Followers, e.Message);
        }
    }
}
