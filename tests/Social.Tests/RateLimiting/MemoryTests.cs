using Social.RateLimiting;

namespace Social.Tests.RateLimiting;

[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public void Accounts_that_fall_idle_are_forgotten_and_come_back_by_themselves()
    {
        Limits limits = new();
        RateLimitWindow window = Limits.Fixed(2, Quarter);
        RateLimitWindowSet kept = limits.SetOf("0", window);
        for (int i = 0; i < 100_000; i++)
        {
            limits.Take(limits.SetOf(i.ToString(), window));
        }

        limits.Store.LiveCount.ShouldBe(100_000);
        limits.Store.ForgetIdle().ShouldBe(0);
        limits.Time.Advance(Quarter);
        limits.Store.ForgetIdle().ShouldBe(100_000);
        limits.Store.LiveCount.ShouldBe(0);

        limits.TakeAll(kept).ShouldBe(2);
        limits.TryTake(limits.SetOf("0", window)).ShouldBeFalse();
        limits.Store.LiveCount.ShouldBe(1);
    }

    [Fact]
    public void Idle_windows_are_dropped_as_others_come_without_anybody_asking()
    {
        Limits limits = new();
        RateLimitWindow window = Limits.Fixed(2, Quarter);
        for (int i = 0; i < 50_000; i++)
        {
            limits.Take(limits.SetOf(i.ToString(), window));
            limits.Time.Advance(TimeSpan.FromSeconds(1));
        }

        // 900 of them can be live at a time.
        limits.Store.LiveCount.ShouldBeLessThan(3_000);
    }

    [Fact]
    public async Task A_forgotten_window_still_knows_the_limit_it_learned()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(100, Quarter));
        await limits.Learn(limits.Take(set), new RateLimitObservation { Scope = RateLimitScope.Account, Limit = 5, Remaining = 4 });
        limits.Time.Advance(Quarter);
        limits.Store.ForgetIdle().ShouldBe(1);
        limits.TakeAll(set).ShouldBe(5);
    }

    [Theory]
    [InlineData(RateLimitKind.Fixed)]
    [InlineData(RateLimitKind.Sliding)]
    [InlineData(RateLimitKind.TokenBucket)]
    [InlineData(RateLimitKind.UsagePercent)]
    public void A_live_window_takes_less_than_250_bytes(RateLimitKind kind)
    {
        const int Count = 20_000;
        RateLimitCharge[] charges = [new(Limits.Fixed(100, Quarter) with { Kind = kind })];
        RateLimitSubject[] subjects = [.. Enumerable.Range(0, Count).Select(i => Limits.Subject(i.ToString()))];
        RateLimitObservation usage = new() { Scope = RateLimitScope.Account, UsedPercent = 50 };
        Limits limits = new();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (RateLimitSubject subject in subjects)
        {
            limits.End(limits.Take(limits.Limiter.Resolve("net", Limits.Route, charges, subject)), usage);
        }

        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Count;
        GC.KeepAlive(subjects);
        limits.Store.LiveCount.ShouldBe(Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {bytes:F0} bytes");
        bytes.ShouldBeInRange(50, 250);
    }

    [Fact]
    public void Taking_learning_and_refunding_allocate_nothing()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(1e9, Quarter), Limits.Fixed(1e9, Quarter, RateLimitScope.App, "app") with { Kind = RateLimitKind.Sliding });
        RateLimitWindowSet full = limits.Set(Limits.Fixed(1, Quarter, name: "full"));
        limits.Take(full);
        RateLimitObservation[] seen = [new() { Scope = RateLimitScope.Account, Limit = 1e9, Remaining = 1e8, ResetsAt = limits.Time.GetUtcNow().AddMinutes(5) }];
        Round(limits, set, full, seen);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            Round(limits, set, full, seen);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - before) / 1_000).ShouldBe(0); // what the runtime itself once allocates on this thread is not ours
    }

    private static void Round(Limits limits, RateLimitWindowSet set, RateLimitWindowSet full, RateLimitObservation[] seen)
    {
        if (!limits.Limiter.TryTake(set, out RateLimitLease lease, out _) || limits.Limiter.TryTake(full, out _, out _))
        {
            throw new InvalidOperationException("One set has room and the other has none.");
        }

        limits.End(lease, seen);
        limits.Refund(limits.TakeOrThrow(set));
    }
}
