namespace Social.Testing;

/// <summary>Counts requests in windows that slide: every request leaves a minute after it came.</summary>
internal sealed class TikTokRateLimits(TikTokEmulatorOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _daily = new(StringComparer.Ordinal);

    public static IDictionary<string, TikTokRateLimit> Defaults() => new Dictionary<string, TikTokRateLimit>(StringComparer.Ordinal)
    {
        ["GET /v2/user/info/"] = new(600, true),
        ["POST /v2/video/list/"] = new(600, true),
        ["POST /v2/video/query/"] = new(600, true),
        ["POST /v2/post/publish/creator_info/query/"] = new(20, false),
        ["POST /v2/post/publish/video/init/"] = new(6, false),
        ["POST /v2/post/publish/inbox/video/init/"] = new(6, false),
        ["POST /v2/post/publish/content/init/"] = new(6, false),
        ["POST /v2/post/publish/status/fetch/"] = new(30, false),
    };

    public void Clear()
    {
        lock (_gate)
        {
            _taken.Clear();
            _daily.Clear();
        }
    }

    /// <summary>Takes one request from the window of the route; false when there is no room, and then nothing is taken.</summary>
    public bool Take(string route, TikTokCaller caller)
    {
        if (!options.EnforceRateLimits || !options.RateLimits.TryGetValue(route, out var limit)) return true;
        var key = $"{route}|{caller.App.ClientKey}|{(limit.PerApp ? "" : caller.User?.Username ?? caller.Token)}";
        lock (_gate)
        {
            if (!_taken.TryGetValue(key, out var taken)) _taken[key] = taken = new Queue<DateTimeOffset>();
            var now = clock.GetUtcNow();
            while (taken.TryPeek(out var oldest) && oldest + Window <= now) taken.Dequeue();
            if (taken.Count >= limit.PerMinute) return false;
            taken.Enqueue(now);
            return true;
        }
    }

    /// <summary>Takes from a quota that starts anew at midnight UTC.</summary>
    public bool TakeDaily(string quota, EmulatedTikTokApp app, long count, long limit)
    {
        if (!options.EnforceRateLimits) return true;
        var key = $"{quota}|{app.ClientKey}|{clock.GetUtcNow().UtcDateTime.Date:yyyyMMdd}";
        lock (_gate)
        {
            var used = _daily.GetValueOrDefault(key);
            if (used + count > limit) return false;
            _daily[key] = used + count;
            return true;
        }
    }
}
