using System.Collections.Concurrent;
using Social.Auth;
using Social.Watch;

namespace Social.Tests.Auth;

/// <summary>A network with single-use refresh tokens: one that comes twice is invalid_grant and, as on X, kills the whole grant.</summary>
internal sealed class RotatingNetwork(TimeProvider time) : ICredentialRefresher
{
    public static readonly CredentialKey Key = new(new AppKey(PlatformName.Twitter), "2244994945", CredentialKind.OAuth2);

    private readonly object _gate = new();
    private readonly HashSet<string> _alive = ["refresh-secret-0"];
    private int _calls;

    static RotatingNetwork() => LeakWatch.Guard("token", ["access-secret-", "refresh-secret-"]);

    public int Calls => _calls;

    public int Refusals { get; private set; }

    public ConcurrentQueue<string> Secrets { get; } = new(["access-secret-0", "refresh-secret-0"]);

    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(2);

    /// <summary>What happens before the network takes a call; it may throw or wait.</summary>
    public Func<int, CancellationToken, Task>? Before { get; set; }

    /// <summary>What happens after the network took a call; it may throw away the answer.</summary>
    public Func<int, Task>? After { get; set; }

    public Credential First(TimeSpan? remaining = null, DateTimeOffset? obtained = null) => new()
    {
        Key = Key,
        AccessToken = new Secret("access-secret-0"),
        RefreshToken = new Secret("refresh-secret-0"),
        ExpiresAt = time.GetUtcNow() + (remaining ?? TokenLife),
        ObtainedAt = obtained ?? time.GetUtcNow(),
        Scopes = ["tweet.read", "offline.access"],
    };

    public async Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken)
    {
        int call = Interlocked.Increment(ref _calls);
        if (Before is { } before)
        {
            await before(call, cancellationToken);
        }

        await Task.Yield();
        Credential fresh;
        lock (_gate)
        {
            if (!_alive.Remove(current.RefreshToken!.Reveal()))
            {
                _alive.Clear();
                Refusals++;
                throw new SocialAuthenticationException(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "refused") { PlatformCode = "invalid_grant", Status = 400 };
            }

            _alive.Add($"refresh-secret-{call}");
            fresh = current with
            {
                AccessToken = new Secret($"access-secret-{call}"),
                RefreshToken = new Secret($"refresh-secret-{call}"),
                ExpiresAt = time.GetUtcNow() + TokenLife,
                ObtainedAt = time.GetUtcNow(),
                Scopes = [],
            };
            Secrets.Enqueue(fresh.AccessToken.Reveal());
            Secrets.Enqueue(fresh.RefreshToken.Reveal());
        }

        if (After is { } after)
        {
            await after(call);
        }

        return fresh;
    }

    public CredentialStrategy Strategy() => new(Key.App.Platform, Key.Kind) { Refresher = this };

    public static SocialTransportException Lost() => new(Remedy.Retry, "reset") { IsOutcomeUnknown = true, IsTransient = true };
}
