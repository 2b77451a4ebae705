namespace Social.Tests.Testing;

public sealed class FakeTimeProviderTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Timers_fire_in_the_order_they_are_due_and_see_their_own_moment()
    {
        List<(string Name, TimeSpan At)> fired = [];
        using ITimer late = _time.CreateTimer(_ => fired.Add(("late", _time.Elapsed)), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using ITimer early = _time.CreateTimer(_ => fired.Add(("early", _time.Elapsed)), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
        _time.Advance(TimeSpan.FromSeconds(3));
        fired.ShouldBe([("early", TimeSpan.FromSeconds(1)), ("early", TimeSpan.FromSeconds(2.5)), ("late", TimeSpan.FromSeconds(3))]);
        early.Dispose();
        _time.ActiveTimers.ShouldBe(0);
    }

    [Fact]
    public void The_wall_clock_jumps_without_the_monotonic_one()
    {
        bool fired = false;
        using ITimer timer = _time.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        DateTimeOffset jump = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        _time.SetUtcNow(jump);
        _time.GetUtcNow().ShouldBe(jump);
        _time.GetTimestamp().ShouldBe(0);
        fired.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        _time.GetUtcNow().ShouldBe(jump.AddSeconds(1));
        fired.ShouldBeTrue();
    }

    [Fact]
    public async Task Delays_of_the_framework_follow_it()
    {
        Task delay = Task.Delay(TimeSpan.FromHours(1), _time, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMinutes(59));
        delay.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }
}
