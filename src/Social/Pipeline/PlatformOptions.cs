using Social.Pipeline;

namespace Social;

/// <summary>What the options of every network share.</summary>
public abstract class PlatformOptions
{
    /// <summary>Gets how long requests may take.</summary>
    public TimeoutOptions Timeouts { get; } = new();

    /// <summary>Gets how to try again.</summary>
    public RetryOptions Retry { get; } = new();

    /// <summary>Gets when to stop asking a host that keeps failing.</summary>
    public CircuitBreakerOptions CircuitBreaker { get; } = new();

    /// <summary>Gets how long reads may be served from memory; off by default.</summary>
    public ReadCacheOptions ReadCache { get; } = new();

    /// <summary>Gets or sets how long to wait for a used-up rate limit before refusing; zero refuses at once; one minute by default.</summary>
    public TimeSpan MaxRateLimitWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the limits that the network granted this application beyond its ordinary ones, by the window's name as snapshots tell it, such as <c>youtube.units</c>.</summary>
    public IDictionary<string, double> Limits { get; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Gets or sets the largest answer that is read, in bytes; 32 MiB by default.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets or sets what the <c>User-Agent</c> header says; the library's name and version by default.</summary>
    public string UserAgent { get; set; } = DefaultUserAgent;

    private static string DefaultUserAgent { get; } =
        "Social.NET/" + (typeof(PlatformOptions).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>Returns the host of each logical name; checked at start: absolute, https, or http on loopback.</summary>
    public abstract IReadOnlyDictionary<string, string> GetHosts();
}
