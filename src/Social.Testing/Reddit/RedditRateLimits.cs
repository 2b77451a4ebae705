using System.Globalization;

namespace Social.Testing;

/// <summary>Counts requests per client id in windows that start with the first request; token calls have windows of their own.</summary>
internal sealed class RedditRateLimits(RedditEmulatorOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Client, bool IsToken), Window> _windows = [];

    public void Clear()
    {
        lock (_gate) _windows.Clear();
    }

    /// <summary>Takes one request.</summary>
    /// <returns>The headers to answer with, or the refusal.</returns>
    public (Dictionary<string, string> Headers, EmulatorAnswer? Refusal) Take(string clientId, bool isToken)
    {
        if (!options.EnforceRateLimits) return ([], null);
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!_windows.TryGetValue((clientId, isToken), out var window) || now >= window.Ends)
                _windows[(clientId, isToken)] = window = new Window { Ends = now + options.RateLimitWindow };
            var room = isToken ? options.TokenRequestsPerWindow : options.RequestsPerWindow;
            var left = (int)Math.Ceiling((window.Ends - now).TotalSeconds);
            // The two hosts refuse differently, and neither tells its window then.
            if (window.Used >= room) return ([], isToken ? RedditProblems.TooManyRequests() : RedditProblems.Whoa(left));
            window.Used++;
            return (new Dictionary<string, string>
            {
                ["x-ratelimit-used"] = window.Used.ToString(CultureInfo.InvariantCulture),
                ["x-ratelimit-remaining"] = string.Create(CultureInfo.InvariantCulture, $"{room - window.Used}.0"),
                ["x-ratelimit-reset"] = left.ToString(CultureInfo.InvariantCulture),
            }, null);
        }
    }

    private sealed class Window
    {
        public int Used { get; set; }

        public DateTimeOffset Ends { get; init; }
    }
}
