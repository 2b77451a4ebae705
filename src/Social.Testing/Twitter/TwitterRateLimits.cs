using System.Globalization;

namespace Social.Testing;

/// <summary>Counts requests in fixed windows that start with the first request.</summary>
internal sealed class TwitterRateLimits(TwitterEmulatorOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);

    public void Clear()
    {
        lock (_gate) _windows.Clear();
    }

    /// <summary>Takes one request from every window of the route, all or none.</summary>
    /// <returns>The headers to answer with, and whether there was room.</returns>
    public (Dictionary<string, string> Headers, bool Allowed) Take(string route, TwitterCaller caller)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!options.EnforceRateLimits || !options.RateLimits.TryGetValue(route, out var limit)) return (headers, true);
        var user = $"{route}|{caller.App.ClientId}|{caller.User?.Id}";
        var app = $"{route}|{caller.App.ClientId}";
        lock (_gate)
        {
            List<(string Prefix, Window Window)> windows = [];
            if (caller.User is null)
            {
                Add("x-rate-limit", limit.PerApp, app + "|15m", Quarter);
            }
            else
            {
                Add("x-rate-limit", limit.PerUser, user + "|15m", Quarter);
                Add("x-user-limit-24hour", limit.PerUserDaily, user + "|24h", Day);
            }

            Add("x-app-limit-24hour", limit.PerAppDaily, app + "|24h", Day);
            var allowed = windows.TrueForAll(w => w.Window.Used < w.Window.Limit);
            foreach (var (prefix, window) in windows)
            {
                if (allowed) window.Used++;
                headers[prefix + "-limit"] = Text(window.Limit);
                headers[prefix + "-remaining"] = Text(Math.Max(0, window.Limit - window.Used));
                headers[prefix + "-reset"] = Text(window.Reset.ToUnixTimeSeconds());
            }

            return (headers, allowed);

            void Add(string prefix, int? count, string key, TimeSpan length)
            {
                if (count is not { } max) return;
                var now = clock.GetUtcNow();
                if (!_windows.TryGetValue(key, out var window) || now >= window.Reset)
                {
                    // Headers speak in whole seconds: the window must not outlive what it announced.
                    window = new Window { Reset = DateTimeOffset.FromUnixTimeSeconds((now + length).ToUnixTimeSeconds()) };
                    _windows[key] = window;
                }

                window.Limit = max;
                windows.Add((prefix, window));
            }
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Window
    {
        public int Limit { get; set; }

        public int Used { get; set; }

        public DateTimeOffset Reset { get; init; }
    }
}
