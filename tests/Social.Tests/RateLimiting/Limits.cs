using Social.RateLimiting;
using Social.Tests.Testing;

namespace Social.Tests.RateLimiting;

/// <summary>A limiter with a clock that a test moves, and short ways to call it.</summary>
internal sealed class Limits
{
    public const string Route = "net.posts.create";

    public Limits(DateTimeOffset? start = null)
    {
        Time = new FakeTimeProvider(start);
        Store = new InMemoryRateLimitStore(Time);
        Limiter = new RateLimiter(Store, Time);
    }

    public FakeTimeProvider Time { get; }

    public InMemoryRateLimitStore Store { get; }

    public RateLimiter Limiter { get; }

    public static RateLimitWindow Fixed(double limit, TimeSpan period, RateLimitScope scope = RateLimitScope.Account, string name = "net.posts") =>
        new() { Name = name, Scope = scope, Limit = limit, Period = period };

    public static RateLimitSubject Subject(string id = "1", string? objectId = null, string? pair = null, string? project = null)
    {
        AccountKey account = new(new PlatformName("net"), id);
        return new RateLimitSubject(AppKey.Of(account), CredentialKey.For(account, CredentialKind.OAuth2), account, objectId, pair, project);
    }

    public RateLimitWindowSet Set(params RateLimitCharge[] charges) => Limiter.Resolve("net", Route, charges, Subject());

    public RateLimitWindowSet Set(params RateLimitWindow[] windows) => SetOf("1", windows);

    public RateLimitWindowSet SetOf(string id, params RateLimitWindow[] windows) =>
        Limiter.Resolve("net", Route, [.. windows.Select(w => new RateLimitCharge(w))], Subject(id));

    public bool TryTake(RateLimitWindowSet set) => Limiter.TryTake(set, out _, out _);

    public RateLimitLease Take(RateLimitWindowSet set)
    {
        Limiter.TryTake(set, out RateLimitLease lease, out RateLimitDenial denial).ShouldBeTrue($"denied by {denial}");
        return lease;
    }

    public int TakeAll(RateLimitWindowSet set, int most = 10_000)
    {
        int taken = 0;
        while (taken < most && TryTake(set))
        {
            taken++;
        }

        return taken;
    }

    public TimeSpan DeniedFor(RateLimitWindowSet set)
    {
        Limiter.TryTake(set, out _, out RateLimitDenial denial).ShouldBeFalse();
        return denial.RetryAfter;
    }

    public ValueTask Learn(RateLimitLease lease, params RateLimitObservation[] seen) => Limiter.LearnAsync(lease, seen);

    public async Task<double> Remaining(RateLimitWindowSet set, int index = 0) => (await Limiter.SnapshotAsync(set))[index].Remaining;

    // The store in memory completes at once, which lets tests of threads and of random steps stay synchronous.
#pragma warning disable CA2012
    public void Refund(RateLimitLease lease) => Limiter.RefundAsync(lease).GetAwaiter().GetResult();

    public void End(RateLimitLease lease, params ReadOnlySpan<RateLimitObservation> seen) => Limiter.LearnAsync(lease, seen).GetAwaiter().GetResult();

    public RateLimitLease TakeOrThrow(RateLimitWindowSet set) => Limiter.TakeAsync(set, RateLimitWait.Refuse).GetAwaiter().GetResult();
#pragma warning restore CA2012
}
