using Social.RateLimiting;

namespace Social.Tests.RateLimiting;

public sealed class CalendarTests
{
    private static RateLimitWindow Daily(string zone) => Limits.Fixed(2, TimeSpan.FromDays(1)) with { Zone = zone };

    [Theory]
    [InlineData("2026-03-07T12:00:00Z", "2026-03-08T08:00:00Z")] // winter: midnight is 08:00 UTC
    [InlineData("2026-03-08T12:00:00Z", "2026-03-09T07:00:00Z")] // the day of 23 hours
    [InlineData("2026-11-01T07:30:00Z", "2026-11-02T08:00:00Z")] // the day of 25 hours
    public void A_daily_pot_is_full_again_at_pacific_midnight(string now, string reset)
    {
        DateTimeOffset start = DateTimeOffset.Parse(now);
        Limits limits = new(start);
        RateLimitWindowSet set = limits.Set(Daily("America/Los_Angeles"));
        limits.TakeAll(set).ShouldBe(2);
        TimeSpan wait = limits.DeniedFor(set);
        (start + wait).ShouldBe(DateTimeOffset.Parse(reset));
        limits.Time.Advance(wait - TimeSpan.FromTicks(1));
        limits.TryTake(set).ShouldBeFalse();
        limits.Time.Advance(TimeSpan.FromTicks(1));
        limits.TakeAll(set).ShouldBe(2);
    }

    [Fact]
    public void A_day_without_midnight_begins_with_its_first_moment()
    {
        // Beirut skips 00:00 to 01:00 on 2026-03-29.
        Limits limits = new(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero));
        RateLimitWindowSet set = limits.Set(Daily("Asia/Beirut"));
        limits.TakeAll(set);
        (limits.Time.GetUtcNow() + limits.DeniedFor(set)).ShouldBe(new DateTimeOffset(2026, 3, 28, 22, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_wall_clock_that_jumps_back_keeps_nobody_longer_than_the_period_had_left()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Daily("UTC"));
        limits.TakeAll(set);
        TimeSpan left = limits.DeniedFor(set);
        limits.Time.SetUtcNow(limits.Time.GetUtcNow().AddYears(-3));
        limits.DeniedFor(set).ShouldBe(left);
        limits.Time.Advance(left);
        limits.TryTake(set).ShouldBeTrue();
    }

    [Fact]
    public void A_machine_that_slept_through_midnight_has_a_new_day()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Daily("UTC"));
        limits.TakeAll(set);
        limits.Time.SetUtcNow(limits.Time.GetUtcNow().AddDays(1));
        limits.TakeAll(set).ShouldBe(2);
    }

    [Fact]
    public void A_window_that_follows_no_calendar_does_not_care_for_the_wall_clock()
    {
        Limits limits = new();
        RateLimitWindowSet set = limits.Set(Limits.Fixed(1, TimeSpan.FromMinutes(15)));
        limits.Take(set);
        limits.Time.SetUtcNow(limits.Time.GetUtcNow().AddYears(1));
        limits.DeniedFor(set).ShouldBe(TimeSpan.FromMinutes(15));
    }
}
