using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Social.Auth;
using Social.RateLimiting;
using Social.Telemetry;

namespace Social.Pipeline;

/// <summary>What the requests of one registration share: limiter, breakers, credentials, hosts.</summary>
internal sealed class PlatformRuntime : IDisposable
{
    private readonly ConcurrentDictionary<string, CircuitBreaker> _breakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Uri> _hosts = new(StringComparer.Ordinal);
    private readonly IRequestAuthenticator _authenticator;
    private readonly CredentialSource _credentials;

    public PlatformRuntime(PlatformDefinition definition, RateLimiter limiter, CredentialSource credentials, IRequestAuthenticator authenticator, TimeProvider time, ILogger log, SocialStatistics statistics)
    {
        Definition = definition;
        Limiter = limiter;
        Time = time;
        Log = log;
        Counters = statistics.CountersOf(definition.Name, () => _breakers);
        Cache = new ReadCache(definition.Options.ReadCache, Counters, time, definition.FindETag);
        _credentials = credentials;
        _authenticator = definition.Authenticator ?? authenticator;
        Answers = new AnswerReader(definition, limiter, time, log);
        DefaultWait = RateLimitWait.UpTo(definition.Options.MaxRateLimitWait);
        Retry = new RetryStage(this);
        foreach ((string name, string host) in definition.Options.GetHosts())
        {
            _hosts[name] = new Uri(host, UriKind.Absolute);
        }
    }

    public PlatformDefinition Definition { get; }

    public PlatformOptions Options => Definition.Options;

    public RateLimiter Limiter { get; }

    public RateLimitWait DefaultWait { get; }

    public TimeProvider Time { get; }

    public ILogger Log { get; }

    public PlatformCounters Counters { get; }

    public ReadCache Cache { get; }

    public AnswerReader Answers { get; }

    public RetryStage Retry { get; }

    public IEnumerable<KeyValuePair<string, CircuitBreaker>> Breakers => _breakers;

    public Uri HostOf(string name) =>
        _hosts.TryGetValue(name, out Uri? host) ? host : throw new InvalidOperationException($"The platform '{Definition.Name}' has no host named '{name}'.");

    /// <summary>Returns what a route takes, with the limits that the network granted this application in place of its ordinary ones.</summary>
    public IReadOnlyList<RateLimitCharge> LimitsOf(SocialRoute route) => Options.Limits.Count == 0
        ? route.Limits
        : [.. route.Limits.Select(c => Options.Limits.TryGetValue(c.Window.Name, out double granted) ? c with { Window = c.Window with { Limit = granted } } : c)];

    public CircuitBreaker BreakerOf(string host) => _breakers.GetOrAdd(host, static (_, p) => new CircuitBreaker(p.Options.CircuitBreaker, p.Time), this);

    /// <summary>Puts a fresh token on a request, when the route asks for one.</summary>
    public async ValueTask<Credential?> AuthenticateAsync(HttpRequestMessage request, SocialCall call, CancellationToken cancellationToken)
    {
        if (call.Route.Credentials.Count == 0)
        {
            return null;
        }

        Credential credential = call.Presented ?? await _credentials.GetAsync(call.Resolved.Credential, cancellationToken).ConfigureAwait(false);
        await _authenticator.AuthenticateAsync(request, credential, cancellationToken).ConfigureAwait(false);
        return credential;
    }

    /// <summary>Gets a fresh token after the network refused the one used.</summary>
    /// <returns>Whether there is another one to try.</returns>
    public async ValueTask<bool> RefreshAsync(SocialCall call, CancellationToken cancellationToken)
    {
        if (call.Used is not { } refused || call.Presented is not null)
        {
            return false;
        }

        Log.TokenRefused(Definition.Name.Value, call.Route.Name, call.Account, SocialCall.Correlation);
        Credential fresh = await _credentials.RefreshRejectedAsync(refused, cancellationToken).ConfigureAwait(false);
        return !fresh.AccessToken.Equals(refused.AccessToken);
    }

    /// <summary>Gives a request a new body, since the last attempt used its own up.</summary>
    public static void RenewContent(HttpRequestMessage request, SocialCall call)
    {
        HttpContent? old = request.Content;
        request.Content = call.CreateContent();
        old?.Dispose();
    }

    public void Dispose() => Cache.Dispose();
}
