using Social.RateLimiting;

namespace Social.Tests.RateLimiting;

public sealed class TakeTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task All_windows_are_taken_or_none()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(5, Quarter, name: "wide"), Limits.Fixed(2, Quarter, RateLimitScope.App, "narrow"));
        limits.TakeAll(set).ShouldBe(2);
        limits.DeniedFor(set).ShouldBe(Quarter);
        (await limits.Remaining(set, 0)).ShouldBe(3);
        (await limits.Remaining(set, 1)).ShouldBe(0);
    }

    [Fact]
    public void The_denial_names_the_window_that_takes_longest()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(1, TimeSpan.FromMinutes(1), name: "minute"), Limits.Fixed(1, Quarter, name: "quarter"));
        limits.Take(set);
        limits.Limiter.TryTake(set, out RateLimitLease lease, out RateLimitDenial denial).ShouldBeFalse();
        lease.IsEmpty.ShouldBeTrue();
        denial.Window.Name.ShouldBe("quarter");
        denial.RetryAfter.ShouldBe(Quarter);
    }

    [Fact]
    public void A_refund_restores_what_was_taken_but_not_in_a_later_period()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(2, Quarter));
        RateLimitLease first = limits.Take(set);
        limits.Take(set);
        limits.Refund(first);
        RateLimitLease old = limits.Take(set);
        limits.TryTake(set).ShouldBeFalse();

        limits.Time.Advance(Quarter);
        limits.TakeAll(set).ShouldBe(2);
        limits.Refund(old);
        limits.TryTake(set).ShouldBeFalse();
    }

    [Theory]
    [InlineData(RateLimitScope.App, 1)]
    [InlineData(RateLimitScope.Project, 1)]
    [InlineData(RateLimitScope.Account, 2)]
    [InlineData(RateLimitScope.Credential, 2)]
    [InlineData(RateLimitScope.Object, 1)]
    [InlineData(RateLimitScope.Pair, 2)]
    public void Two_accounts_share_a_window_only_where_its_scope_says_so(RateLimitScope scope, int windows)
    {
        Limits limits = new();
        RateLimitCharge[] charges = [new(Limits.Fixed(1, Quarter, scope))];
        limits.TryTake(limits.Limiter.Resolve("net", Limits.Route, charges, Limits.Subject("1", "location", "peer"))).ShouldBeTrue();
        limits.TryTake(limits.Limiter.Resolve("net", Limits.Route, charges, Limits.Subject("2", "location", "peer"))).ShouldBe(windows == 2);
        limits.Store.LiveCount.ShouldBe(windows);
    }

    [Fact]
    public void Two_networks_share_the_pot_of_a_project()
    {
        Limits limits = new();
        RateLimitCharge[] charges = [new(Limits.Fixed(1, Quarter, RateLimitScope.Project))];
        limits.TryTake(limits.Limiter.Resolve("youtube", "a", charges, Limits.Subject(project: "p"))).ShouldBeTrue();
        limits.TryTake(limits.Limiter.Resolve("googlebusiness", "b", charges, Limits.Subject(project: "p"))).ShouldBeFalse();
        limits.TryTake(limits.Limiter.Resolve("googlebusiness", "b", charges, Limits.Subject(project: "q"))).ShouldBeTrue();
    }

    [Fact]
    public void Sets_of_the_same_subject_share_the_count()
    {
        Limits limits = new();
        RateLimitWindow window = Limits.Fixed(3, Quarter);
        limits.TakeAll(limits.Set(window)).ShouldBe(3);
        limits.TryTake(limits.Set(window)).ShouldBeFalse();
        limits.TryTake(limits.SetOf("2", window)).ShouldBeTrue();
    }

    [Fact]
    public void A_token_bucket_lets_a_burst_through_and_then_paces()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(60, TimeSpan.FromMinutes(1)) with { Kind = RateLimitKind.TokenBucket, Burst = 5 });
        limits.TakeAll(set).ShouldBe(5);
        limits.DeniedFor(set).ShouldBe(TimeSpan.FromSeconds(1));
        limits.Time.Advance(TimeSpan.FromSeconds(3));
        limits.TakeAll(set).ShouldBe(3);
    }

    [Fact]
    public void A_sliding_window_opens_again_at_most_an_eighth_of_a_period_late()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(6, TimeSpan.FromMinutes(1)) with { Kind = RateLimitKind.Sliding });
        limits.TakeAll(set).ShouldBe(6);
        limits.Time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        limits.TryTake(set).ShouldBeFalse();
        limits.Time.Advance(limits.DeniedFor(set));
        limits.Time.Elapsed.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(67.5));
        limits.TakeAll(set).ShouldBe(6);
    }

    [Fact]
    public void Exact_admissions_are_counted_when_many_threads_take_refund_and_learn()
    {
        Limits limits = new();
        RateLimitWindowSet shared = limits.SetOf("1", Limits.Fixed(4_000, Quarter, RateLimitScope.App, "app"), Limits.Fixed(100_000, Quarter, name: "own"));
        RateLimitWindowSet other = limits.SetOf("2", Limits.Fixed(4_000, Quarter, RateLimitScope.App, "app"), Limits.Fixed(1_500, Quarter, name: "own"));
        int[] kept = new int[2];
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(n => new Thread(() =>
        {
            RateLimitWindowSet set = n % 2 == 0 ? shared : other;
            for (int i = 0; i < 6_000; i++)
            {
                if (!limits.Limiter.TryTake(set, out RateLimitLease lease, out _))
                {
                    continue;
                }

                if (i % 3 == 0)
                {
                    limits.Refund(lease);
                    continue;
                }

                limits.End(lease);
                Interlocked.Increment(ref kept[n % 2]);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        (kept[0] + kept[1] + limits.TakeAll(shared)).ShouldBe(4_000);
        kept[1].ShouldBeLessThanOrEqualTo(1_500);
    }

    [Fact]
    public void A_charge_that_could_never_be_taken_is_refused_with_its_numbers()
    {
        Limits limits = new();
        ArgumentException error = Should.Throw<ArgumentException>(() => limits.Set(new RateLimitCharge(Limits.Fixed(10, Quarter), 11)));
        error.Message.ShouldContain("net.posts");
        error.Message.ShouldContain("11");
        Should.Throw<ArgumentException>(() => limits.Set(Limits.Fixed(0, Quarter)));
        Should.Throw<ArgumentException>(() => limits.Set(Limits.Fixed(1, TimeSpan.Zero)));
        Should.Throw<ArgumentException>(() => limits.Set(new RateLimitCharge(Limits.Fixed(1, Quarter), double.NaN)));
        Should.Throw<ArgumentException>(() => limits.Set(Limits.Fixed(1, TimeSpan.FromDays(7)) with { Zone = "UTC" }));
        Should.Throw<TimeZoneNotFoundException>(() => limits.Set(Limits.Fixed(1, TimeSpan.FromDays(1)) with { Zone = "Mars/Olympus" })).Message.ShouldContain("Mars/Olympus");
    }
}
