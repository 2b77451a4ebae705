namespace Social.Testing;

/// <summary>Counts what projects use: units, uploads and searches until midnight Pacific time, other calls by the minute.</summary>
internal sealed class YouTubeQuota(YouTubeEmulatorOptions options, TimeProvider clock)
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Project, string Bucket, string Window), long> _used = [];

    /// <summary>Tells when a day begins in California.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Pacific.GetUtcOffset(midnight));
    }

    public void Clear()
    {
        lock (_gate) _used.Clear();
    }

    public long Used(string project, string bucket)
    {
        lock (_gate) return _used.GetValueOrDefault((project, bucket, Window(bucket)));
    }

    public void Use(string project, string bucket, long amount)
    {
        lock (_gate) _used[(project, bucket, Window(bucket))] = _used.GetValueOrDefault((project, bucket, Window(bucket))) + amount;
    }

    /// <summary>Takes the cost of a call.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryTake(string project, string bucket, int cost)
    {
        lock (_gate)
        {
            var key = (project, bucket, Window(bucket));
            var used = _used.GetValueOrDefault(key);
            if (options.EnforceRateLimits && Limit(bucket) is { } limit && used + cost > limit) return false;
            _used[key] = used + cost;
            return true;
        }
    }

    private int? Limit(string bucket) => bucket switch
    {
        YouTubePolicy.General => options.UnitsPerDay,
        YouTubePolicy.Uploads => options.UploadsPerDay,
        YouTubePolicy.Search => options.SearchesPerDay,
        YouTubePolicy.Analytics => options.AnalyticsQueriesPerMinute,
        _ => options.UserRequestsPerMinute,
    };

    private string Window(string bucket)
    {
        var now = clock.GetUtcNow();
        return bucket is YouTubePolicy.General or YouTubePolicy.Uploads or YouTubePolicy.Search
            ? TimeZoneInfo.ConvertTime(now, Pacific).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : now.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
