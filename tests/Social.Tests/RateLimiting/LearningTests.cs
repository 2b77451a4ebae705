using Social.RateLimiting;

namespace Social.Tests.RateLimiting;

public sealed class LearningTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly RateLimitWindow Posts = Limits.Fixed(100, Quarter);
    private readonly Limits _limits = new();

    private RateLimitObservation Seen(double remaining, double limit = 100, TimeSpan? reset = null) => new()
    {
        Scope = RateLimitScope.Account,
        Period = Quarter,
        Limit = limit,
        Remaining = remaining,
        ResetsAt = _limits.Time.GetUtcNow() + (reset ?? TimeSpan.FromMinutes(10)),
    };

    [Fact]
    public async Task The_numbers_of_the_network_win_and_calls_in_flight_stay_counted()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        RateLimitLease[] leases = [.. Enumerable.Range(0, 5).Select(_ => _limits.Take(set))];

        // Another process used 90; the network counted the first of our five.
        await _limits.Learn(leases[0], Seen(remaining: 9));
        (await _limits.Remaining(set)).ShouldBe(5);
        _limits.TakeAll(set).ShouldBe(5);
    }

    [Fact]
    public async Task Answers_that_overtake_each_other_never_give_back_what_is_used()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        RateLimitLease[] leases = [.. Enumerable.Range(0, 3).Select(_ => _limits.Take(set))];
        await _limits.Learn(leases[2], Seen(remaining: 97));
        await _limits.Learn(leases[1], Seen(remaining: 98));
        await _limits.Learn(leases[0], Seen(remaining: 99));
        (await _limits.Remaining(set)).ShouldBe(97);
    }

    [Fact]
    public async Task A_call_whose_answer_has_no_numbers_stays_counted()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 50));
        await _limits.Learn(_limits.Take(set));
        (await _limits.Remaining(set)).ShouldBe(49);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 48));
        (await _limits.Remaining(set)).ShouldBe(48);
    }

    [Fact]
    public async Task A_later_reset_is_a_new_window_and_a_past_one_is_ignored()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        RateLimitLease late = _limits.Take(set);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 3, reset: TimeSpan.FromMinutes(1)));
        await _limits.Learn(_limits.Take(set), Seen(remaining: 99, reset: TimeSpan.FromMinutes(16)));
        (await _limits.Remaining(set)).ShouldBe(98);

        // The late answer was counted in a period that is over: it leaves what is in flight, and its number says nothing of this one.
        await _limits.Learn(late, Seen(remaining: 0, reset: -TimeSpan.FromSeconds(30)));
        (await _limits.Remaining(set)).ShouldBe(99);
    }

    [Fact]
    public async Task The_window_ends_when_the_network_says_rather_than_when_we_started()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 0, reset: TimeSpan.FromMinutes(4)));
        _limits.DeniedFor(set).ShouldBe(TimeSpan.FromMinutes(4));
        _limits.Time.Advance(TimeSpan.FromMinutes(4));
        _limits.TakeAll(set).ShouldBe(100);
    }

    [Fact]
    public async Task A_limit_that_changes_with_the_plan_is_followed_and_a_negative_one_is_not()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 16, limit: 17));
        RateLimitSnapshot snapshot = (await _limits.Limiter.SnapshotAsync(set))[0];
        (snapshot.Limit, snapshot.Remaining, snapshot.IsFromNetwork).ShouldBe((17, 16, true));
        await _limits.Learn(_limits.Take(set), Seen(remaining: 15, limit: -1));
        (await _limits.Limiter.SnapshotAsync(set))[0].Limit.ShouldBe(17);
        _limits.Time.Advance(TimeSpan.FromHours(1));
        _limits.TakeAll(set).ShouldBe(17);
    }

    [Fact]
    public async Task A_limit_of_zero_lets_one_call_ask_again_each_period()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 0, limit: 0));
        _limits.TryTake(set).ShouldBeFalse();
        _limits.Time.Advance(TimeSpan.FromMinutes(10));
        _limits.TakeAll(set).ShouldBe(1);
    }

    [Fact]
    public async Task An_absurd_reset_is_not_believed()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 0, reset: TimeSpan.FromDays(20_000)));
        _limits.DeniedFor(set).ShouldBe(Quarter * 2);
        await _limits.Learn(_limits.Take(_limits.SetOf("2", Posts)), new RateLimitObservation { IsExhausted = true, RetryAfter = TimeSpan.MaxValue });
        _limits.DeniedFor(_limits.SetOf("2", Posts)).ShouldBe(TimeSpan.FromDays(31));
    }

    [Fact]
    public async Task A_refusal_blocks_until_the_latest_reset_among_the_exhausted_windows()
    {
        RateLimitWindow day = Limits.Fixed(1000, TimeSpan.FromDays(1), name: "day");
        RateLimitWindowSet set = _limits.Set(Posts, day);
        await _limits.Learn(
            _limits.Take(set),
            Seen(remaining: 42),
            new RateLimitObservation { Scope = RateLimitScope.Account, Period = day.Period, Remaining = 0, ResetsAt = _limits.Time.GetUtcNow().AddHours(7), IsExhausted = true });
        _limits.DeniedFor(set).ShouldBe(TimeSpan.FromHours(7));
    }

    [Fact]
    public async Task A_window_nobody_declared_is_honoured_from_then_on()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        await _limits.Learn(
            _limits.Take(set),
            Seen(remaining: 80),
            new RateLimitObservation { Scope = RateLimitScope.Account, Period = TimeSpan.FromDays(1), Limit = 17, Remaining = 2, ResetsAt = _limits.Time.GetUtcNow().AddHours(9) });
        set.Count.ShouldBe(2);
        _limits.TakeAll(set).ShouldBe(2);
        _limits.DeniedFor(set).ShouldBe(TimeSpan.FromHours(9));

        // A set resolved anew knows it too; that of another account starts without it.
        _limits.TryTake(_limits.Set(Posts)).ShouldBeFalse();
        _limits.TakeAll(_limits.SetOf("2", Posts)).ShouldBe(100);
        _limits.Time.Advance(TimeSpan.FromHours(9));
        _limits.TakeAll(set).ShouldBe(17);
    }

    [Fact]
    public async Task A_window_of_the_app_that_one_account_discovers_holds_for_the_others_at_once()
    {
        RateLimitWindowSet one = _limits.SetOf("1", Posts);
        RateLimitWindowSet two = _limits.SetOf("2", Posts);
        await _limits.Learn(
            _limits.Take(one),
            new RateLimitObservation { Scope = RateLimitScope.App, Period = TimeSpan.FromDays(1), Limit = 500, Remaining = 0, ResetsAt = _limits.Time.GetUtcNow().AddHours(2) });
        _limits.DeniedFor(two).ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Discovered_windows_are_few()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        for (int i = 1; i < 100; i++)
        {
            await _limits.Learn(_limits.Take(set), new RateLimitObservation { Scope = RateLimitScope.App, Period = TimeSpan.FromSeconds(i), Limit = 1000, Remaining = 999 });
        }

        set.Count.ShouldBe(9);
    }

    [Fact]
    public async Task A_refusal_without_a_time_backs_off_longer_each_time()
    {
        RateLimitWindowSet set = _limits.Set(Posts, Limits.Fixed(1000, Quarter, RateLimitScope.App, "app"));
        List<double> waits = [];
        for (int i = 0; i < 6; i++)
        {
            await _limits.Learn(_limits.Take(set), new RateLimitObservation { IsExhausted = true });
            waits.Add(_limits.DeniedFor(set).TotalMinutes);

            // The narrowest window is stopped, not the whole app.
            _limits.TryTake(_limits.SetOf("2", Limits.Fixed(1000, Quarter, RateLimitScope.App, "app"))).ShouldBeTrue();
            _limits.Time.Advance(_limits.DeniedFor(set));
        }

        waits.ShouldBe([1, 2, 4, 8, 15, 15]);
    }

    [Fact]
    public async Task A_refused_daily_pot_opens_with_the_day()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(500, TimeSpan.FromDays(1), name: "member.day") with { Zone = "UTC" });
        await _limits.Learn(_limits.Take(set), new RateLimitObservation { WindowName = "member.day", IsExhausted = true });
        (_limits.Time.GetUtcNow() + _limits.DeniedFor(set)).TimeOfDay.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_refusal_of_a_call_without_windows_is_kept_as_one()
    {
        RateLimitWindowSet set = _limits.SetOf("1");
        await _limits.Learn(_limits.Take(set), new RateLimitObservation { IsExhausted = true, RetryAfter = TimeSpan.FromSeconds(4) });
        _limits.DeniedFor(set).ShouldBe(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_wall_clock_that_jumps_back_does_not_prolong_a_reset()
    {
        RateLimitWindowSet set = _limits.Set(Posts);
        await _limits.Learn(_limits.Take(set), Seen(remaining: 0) with { IsExhausted = true });
        _limits.Time.SetUtcNow(_limits.Time.GetUtcNow().AddYears(-1));
        _limits.Time.Advance(TimeSpan.FromMinutes(10));
        _limits.TryTake(set).ShouldBeTrue();
    }

    [Fact]
    public async Task A_percentage_closes_at_its_threshold_until_the_time_the_network_gives()
    {
        RateLimitWindow usage = new() { Name = "app.usage", Scope = RateLimitScope.App, Kind = RateLimitKind.UsagePercent, Limit = 95, Period = TimeSpan.FromHours(1) };
        RateLimitWindowSet set = _limits.Set(usage);
        await _limits.Learn(_limits.Take(set), new RateLimitObservation { WindowName = "app.usage", UsedPercent = 60 });
        (await _limits.Limiter.SnapshotAsync(set))[0].Utilization.ShouldBe(0.6);
        _limits.Time.Advance(TimeSpan.FromMinutes(30));
        (await _limits.Limiter.SnapshotAsync(set))[0].Utilization.ShouldBe(0.3);
        await _limits.Learn(_limits.Take(set), new RateLimitObservation { WindowName = "app.usage", UsedPercent = 97, RetryAfter = TimeSpan.FromMinutes(7) });
        _limits.DeniedFor(set).ShouldBe(TimeSpan.FromMinutes(7));
        _limits.Time.Advance(TimeSpan.FromMinutes(7));
        await _limits.Learn(_limits.Take(set), new RateLimitObservation { WindowName = "app.usage", UsedPercent = 190 });
        _limits.DeniedFor(set).ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task The_windows_of_an_account_are_listed_with_those_of_its_app()
    {
        RateLimitWindow app = Limits.Fixed(50, Quarter, RateLimitScope.App, "app");
        _limits.Take(_limits.SetOf("1", Posts, app));
        _limits.Take(_limits.SetOf("2", Posts, app));
        IReadOnlyList<RateLimitSnapshot> one = await _limits.Limiter.SnapshotsAsync(Limits.Subject("1").Account);
        one.Select(s => (s.Name, s.Remaining)).ShouldBe([("net.posts", 99), ("app", 48)], ignoreOrder: true);
        (await _limits.Limiter.SnapshotsAsync()).Count.ShouldBe(3);
        _limits.Time.Advance(Quarter);
        (await _limits.Limiter.SnapshotsAsync()).ShouldBeEmpty();
    }
}
