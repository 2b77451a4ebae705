using Social.RateLimiting;

namespace Social.Tests.RateLimiting;

public sealed class WaitingTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
    private readonly Limits _limits = new();

    private Task<RateLimitLease> Wait(RateLimitWindowSet set, double minutes = 60, CancellationToken cancellationToken = default) =>
        _limits.Limiter.TakeAsync(set, RateLimitWait.UpTo(TimeSpan.FromMinutes(minutes)), cancellationToken).AsTask();

    [Fact]
    public async Task Those_who_wait_are_served_in_the_order_they_came_and_by_one_timer()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(2, Minute));
        _limits.TakeAll(set);
        Task<RateLimitLease>[] waiting = [.. Enumerable.Range(0, 5).Select(_ => Wait(set))];
        _limits.Limiter.WaitingCount.ShouldBe(5);
        _limits.Time.ActiveTimers.ShouldBe(1);
        _limits.Time.Advance(Minute);
        await Task.WhenAll(waiting[0], waiting[1]).WaitAsync(Hang);
        _limits.Limiter.WaitingCount.ShouldBe(3);
        waiting[2].IsCompleted.ShouldBeFalse();
        _limits.Time.Advance(Minute);
        await Task.WhenAll(waiting[2], waiting[3]).WaitAsync(Hang);
        waiting[4].IsCompleted.ShouldBeFalse();
        _limits.Time.Advance(Minute);
        await waiting[4].WaitAsync(Hang);
        _limits.Time.ActiveTimers.ShouldBe(0);
    }

    [Fact]
    public async Task A_newcomer_does_not_pass_those_who_wait()
    {
        RateLimitWindow window = Limits.Fixed(2, Minute);
        RateLimitWindowSet two = _limits.Set(new RateLimitCharge(window, 2));
        RateLimitWindowSet one = _limits.Set(window);
        _limits.Take(one);
        Task<RateLimitLease> first = Wait(two);

        // One unit is free, but the call in front needs two.
        _limits.DeniedFor(one).ShouldBe(Minute * 2);
        Task<RateLimitLease> second = Wait(one);
        _limits.Time.Advance(Minute);
        await first.WaitAsync(Hang);
        second.IsCompleted.ShouldBeFalse();
        _limits.Time.Advance(Minute);
        await second.WaitAsync(Hang);
    }

    [Fact]
    public async Task A_wait_in_vain_is_refused_at_once_with_everything_known()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(1, TimeSpan.FromMinutes(15)));
        _limits.Take(set);
        Task<RateLimitLease> refused = Wait(set, minutes: 14);
        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(refused.WaitAsync(Hang));
        error.RetryAfter.ShouldBe(TimeSpan.FromMinutes(15));
        error.Code.ShouldBe(SocialErrorCode.RateLimitExceeded);
        error.Remedy.ShouldBe(Remedy.Wait);
        error.IsOurs.ShouldBeTrue();
        error.IsTransient.ShouldBeTrue();
        error.Operation.ShouldBe(Limits.Route);
        error.Account.ShouldBe(Limits.Subject().Account);
        error.Platform.ShouldBe(Limits.Subject().Account.Platform);
        error.Limit.ShouldNotBeNull().Name.ShouldBe("net.posts");
        error.Limit.Remaining.ShouldBe(0);
        error.Limit.ResetsAt.ShouldBe(_limits.Time.GetUtcNow().AddMinutes(15));
        _limits.Limiter.WaitingCount.ShouldBe(0);
    }

    [Fact]
    public async Task The_choice_to_refuse_never_waits_and_a_day_is_a_quota()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(1, TimeSpan.FromDays(1)));
        await _limits.Limiter.TakeAsync(set, RateLimitWait.Refuse);
        Task<RateLimitLease> refused = _limits.Limiter.TakeAsync(set, RateLimitWait.Refuse).AsTask();
        (await Should.ThrowAsync<SocialRateLimitException>(refused.WaitAsync(Hang))).Code.ShouldBe(SocialErrorCode.QuotaExceeded);
    }

    [Fact]
    public async Task A_place_too_far_back_in_the_line_is_refused_at_once()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(2, Minute));
        _limits.TakeAll(set);
        Task<RateLimitLease>[] waiting = [Wait(set, 1), Wait(set, 1)];
        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(Wait(set, 1).WaitAsync(Hang));
        error.RetryAfter.ShouldBe(Minute * 2);
        _limits.Time.Advance(Minute);
        await Task.WhenAll(waiting).WaitAsync(Hang);
    }

    [Fact]
    public async Task Those_whom_a_new_block_makes_too_late_are_told_when_it_comes()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(1, Minute));
        RateLimitLease lease = _limits.Take(set);
        Task<RateLimitLease> patient = Wait(set, 60);
        Task<RateLimitLease> hasty = Wait(set, 5);
        await _limits.Learn(lease, new RateLimitObservation { IsExhausted = true, RetryAfter = TimeSpan.FromMinutes(10) });
        (await Should.ThrowAsync<SocialRateLimitException>(hasty.WaitAsync(Hang))).RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
        patient.IsCompleted.ShouldBeFalse();
        _limits.Time.Advance(TimeSpan.FromMinutes(10));
        await patient.WaitAsync(Hang);
    }

    [Fact]
    public async Task Cancelling_leaves_the_line_and_takes_nothing()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(1, Minute));
        _limits.Take(set);
        using CancellationTokenSource source = new();
        Task<RateLimitLease> cancelled = Wait(set, 60, source.Token);
        Task<RateLimitLease> behind = Wait(set);
        await source.CancelAsync();
        OperationCanceledException error = await Should.ThrowAsync<OperationCanceledException>(cancelled.WaitAsync(Hang));
        error.CancellationToken.ShouldBe(source.Token);
        _limits.Limiter.WaitingCount.ShouldBe(1);
        _limits.Time.Advance(Minute);
        await behind.WaitAsync(Hang);
        _limits.Limiter.WaitingCount.ShouldBe(0);
    }

    [Fact]
    public async Task Cancelling_the_one_in_front_lets_a_cheaper_call_through()
    {
        RateLimitWindow window = Limits.Fixed(2, Minute);
        _limits.Take(_limits.Set(window));
        using CancellationTokenSource source = new();
        Task<RateLimitLease> dear = Wait(_limits.Set(new RateLimitCharge(window, 2)), 60, source.Token);
        Task<RateLimitLease> cheap = Wait(_limits.Set(window));
        cheap.IsCompleted.ShouldBeFalse();
        await source.CancelAsync();
        await cheap.WaitAsync(Hang);
        await Should.ThrowAsync<OperationCanceledException>(dear.WaitAsync(Hang));
        _limits.Time.ActiveTimers.ShouldBe(0);
    }

    [Fact]
    public async Task A_refund_wakes_the_first_who_waits()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(1, Minute));
        RateLimitLease lease = _limits.Take(set);
        Task<RateLimitLease> first = Wait(set);
        Task<RateLimitLease> second = Wait(set);
        await _limits.Limiter.RefundAsync(lease);
        await first.WaitAsync(Hang);
        second.IsCompleted.ShouldBeFalse();
        _limits.Limiter.WaitingCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_keeps_its_place_when_another_of_its_windows_holds_it_up()
    {
        RateLimitWindow minute = Limits.Fixed(1, Minute, name: "minute");
        RateLimitWindow hour = Limits.Fixed(1, Minute * 10, name: "ten");
        RateLimitWindowSet both = _limits.Set(minute, hour);
        RateLimitWindowSet ten = _limits.Set(hour);
        _limits.Take(_limits.Set(minute));
        Task<RateLimitLease> first = Wait(both);
        _limits.Take(ten);
        Task<RateLimitLease> second = Wait(ten);
        _limits.Time.Advance(Minute);
        _limits.Limiter.WaitingCount.ShouldBe(2);
        _limits.Time.Advance(Minute * 9);
        await first.WaitAsync(Hang);
        second.IsCompleted.ShouldBeFalse();
        _limits.Time.Advance(Minute * 10);
        await second.WaitAsync(Hang);
    }

    [Fact]
    public async Task Nobody_is_lost_when_threads_wait_cancel_and_refund_together()
    {
        RateLimitWindowSet set = _limits.Set(Limits.Fixed(3, TimeSpan.FromHours(10)));
        int served = 0;
        int cancelled = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            for (int i = 0; i < 500; i++)
            {
                using CancellationTokenSource source = new();
                Task<RateLimitLease> wait = Wait(set, 60 * 24 * 30, source.Token);
                if ((i + n) % 5 == 0)
                {
                    await source.CancelAsync();
                }

                try
                {
                    RateLimitLease lease = await wait;
                    await Task.Yield();
                    Interlocked.Increment(ref served);
                    await _limits.Limiter.RefundAsync(lease);
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref cancelled);
                }
            }
        }))).WaitAsync(Hang * 4);
        (served + cancelled).ShouldBe(4_000);
        _limits.Limiter.WaitingCount.ShouldBe(0);
        _limits.TakeAll(set).ShouldBe(3);
    }
}
