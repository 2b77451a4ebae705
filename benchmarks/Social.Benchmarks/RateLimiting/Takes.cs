using Social.Benchmarks.Measuring;
using Social.RateLimiting;

namespace Social.Benchmarks.RateLimiting;

/// <summary>What a take from the windows of a resolved account costs, and what a live window weighs.</summary>
internal static class Takes
{
    private const int Calls = 100_000;
    private const int Accounts = 100_000;

    // Wide enough never to run out while measured.
    private static readonly RateLimitCharge[] Charges =
    [
        new(new RateLimitWindow { Name = "twitter.tweets.create/user", Scope = RateLimitScope.Account, Kind = RateLimitKind.Fixed, Limit = 1e15, Period = TimeSpan.FromMinutes(15) }),
        new(new RateLimitWindow { Name = "twitter.tweets.create/app-day", Scope = RateLimitScope.App, Kind = RateLimitKind.Fixed, Limit = 1e15, Period = TimeSpan.FromHours(24) }),
    ];

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Effort effort)
    {
        RateLimiter limiter = NewLimiter();
        RateLimitWindowSet set = Resolve(limiter);
        PairResult result = await Pairs.MeasureAloneAsync(() => Loop(() => Take(limiter, set)), Calls, effort);
        double weight = Weigh();
        double nanoseconds = result.Ours * 1000;
        return
        [
            new Row("take from 2 windows of a resolved account", "-", $"{nanoseconds:F1} ns", "-", $"{result.OwnBytes:F1}", "<= 50 ns, 0 B", nanoseconds <= 50 && result.OwnBytes < 0.5),
            new Row("one live window", "-", $"{weight:F0} B", "-", $"{weight:F0}", "<= 250 B", weight <= 250),
        ];
    }

    public static RateLimiter NewLimiter() => new(new InMemoryRateLimitStore(TimeProvider.System), TimeProvider.System);

    public static RateLimitWindowSet Resolve(RateLimiter limiter) => limiter.Resolve("twitter", "tweets.create", Charges, Subject("1"));

    private static Task Loop(Action call)
    {
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return Task.CompletedTask;
    }

    private static void Take(RateLimiter limiter, RateLimitWindowSet set)
    {
        if (!limiter.TryTake(set, out _, out _))
        {
            throw new InvalidOperationException("There is room.");
        }
    }

    private static double Weigh()
    {
        RateLimitSubject[] subjects = [.. Enumerable.Range(0, Accounts).Select(i => Subject(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        RateLimitCharge[] one = [Charges[0]];
        InMemoryRateLimitStore store = new(TimeProvider.System);
        RateLimiter limiter = new(store, TimeProvider.System);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (RateLimitSubject subject in subjects)
        {
            Take(limiter, limiter.Resolve("twitter", "tweets.create", one, subject));
        }

        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)store.LiveCount;
        GC.KeepAlive(subjects);
        GC.KeepAlive(limiter);
        return bytes;
    }

    private static RateLimitSubject Subject(string id)
    {
        AccountKey account = new(PlatformName.Twitter, id);
        return new RateLimitSubject(AppKey.Of(account), CredentialKey.For(account, CredentialKind.OAuth2), account);
    }
}
