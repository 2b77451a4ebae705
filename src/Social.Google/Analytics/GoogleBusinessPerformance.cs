using System.Globalization;
using Social.Pipeline;

namespace Social.Google;

/// <summary>What Google counts of a location: days, and search keywords.</summary>
/// <remarks>Thread-safe. Follows the Business Profile Performance API. There are no metrics of posts: Google ended them in February 2023.</remarks>
public sealed class GoogleBusinessPerformance
{
    private const int MaxKeywords = 100;

    private readonly BusinessApi _api;

    internal GoogleBusinessPerformance(BusinessApi api) => _api = api;

    /// <summary>Reads metrics day by day. The last days may still change.</summary>
    /// <param name="account">The location.</param>
    /// <param name="metrics">The metrics; at least one.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, which is included.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A series for each metric that Google answered, in its order.</returns>
    /// <exception cref="SocialValidationException">The range is turned round, or no metric is named; nothing was sent.</exception>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<IReadOnlyList<BusinessDailySeries>> ReadDailyAsync(
        AccountKey account, IReadOnlyList<BusinessDailyMetric> metrics, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        if (metrics.Count == 0 || metrics.Any(m => m.IsEmpty))
        {
            throw BusinessInput.Invalid("metrics", "At least one metric must be named, and none may be empty.", "at least 1", metrics.Count);
        }

        RequireOrder(from, to);
        RoutePath path = _api.Path(PerformanceRoutes.Daily, BusinessApi.RequireLocation(account));
        foreach (BusinessDailyMetric metric in metrics.Distinct())
        {
            path = path.Add("dailyMetrics", metric.Value);
        }

        path = AddDate(AddDate(path, "dailyRange.startDate", from, withDay: true), "dailyRange.endDate", to, withDay: true);
        MultiDailyMetricsData data = await _api.ReadAsync(PerformanceRoutes.Daily, account, path, BusinessJsonContext.Default.MultiDailyMetricsData, cancellationToken).ConfigureAwait(false);
        return [.. (data.MultiDailyMetricTimeSeries ?? []).SelectMany(g => g.DailyMetricTimeSeries ?? []).Where(s => !string.IsNullOrEmpty(s.DailyMetric)).Select(Read)];
    }

    /// <summary>Lists what people searched for, summed over months.</summary>
    /// <param name="account">The location.</param>
    /// <param name="from">A day of the first month.</param>
    /// <param name="to">A day of the last month, which is included.</param>
    /// <exception cref="SocialValidationException">The range is turned round.</exception>
    public SocialPageable<BusinessSearchKeyword> ListSearchKeywords(AccountKey account, DateOnly from, DateOnly to)
    {
        RequireOrder(new DateOnly(from.Year, from.Month, 1), new DateOnly(to.Year, to.Month, 1));
        return new BusinessListing<SearchKeywordsPage, BusinessSearchKeyword>(_api.Client, PerformanceRoutes.Keywords, account, BusinessJsonContext.Default.SearchKeywordsPage)
        {
            Path = _ => new ValueTask<RoutePath>(AddDate(
                AddDate(_api.Path(PerformanceRoutes.Keywords, BusinessApi.RequireLocation(account)), "monthlyRange.startMonth", from, withDay: false), "monthlyRange.endMonth", to, withDay: false)),
            MaxPageSize = MaxKeywords,
            Read = page => [.. (page.SearchKeywordsCounts ?? []).Where(k => k.SearchKeyword is not null).Select(Read)],
            Next = page => page.NextPageToken,
        }.ToPageable();
    }

    private static void RequireOrder(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw BusinessInput.Invalid("to", $"The range ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", from.ToString("O", CultureInfo.InvariantCulture), to.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    private static RoutePath AddDate(RoutePath path, string name, DateOnly date, bool withDay)
    {
        path = path.Add(name + ".year", date.Year.ToString(CultureInfo.InvariantCulture)).Add(name + ".month", date.Month.ToString(CultureInfo.InvariantCulture));
        return withDay ? path.Add(name + ".day", date.Day.ToString(CultureInfo.InvariantCulture)) : path;
    }

    private static BusinessDailySeries Read(DailyMetricSeriesData data) => new(
        new BusinessDailyMetric(data.DailyMetric!),
        [
            .. (data.TimeSeries?.DatedValues ?? [])
                .Where(v => v.Date is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 } d && d.Day <= DateTime.DaysInMonth(d.Year.Value, d.Month.Value))
                .Select(v => new BusinessDailyValue(new DateOnly(v.Date!.Year!.Value, v.Date.Month!.Value, v.Date.Day!.Value), v.Value ?? 0))
                .OrderBy(v => v.Date),
        ]);

    private static BusinessSearchKeyword Read(SearchKeywordData data)
    {
        long? threshold = data.InsightsValue?.Threshold;
        MetricValue impressions = threshold is not null && data.InsightsValue?.Value is null
            ? new MetricValue { Name = MetricName.Impressions, Availability = MetricAvailability.BelowThreshold, Reason = $"Fewer than {threshold}.", Segment = data.SearchKeyword, IsFinal = true }
            : MetricValue.Exact(MetricName.Impressions, data.InsightsValue?.Value ?? 0, segment: data.SearchKeyword);
        return new BusinessSearchKeyword(data.SearchKeyword!, impressions, threshold);
    }
}
