using Social.RateLimiting;
using Social.Tests.Testing;

namespace Social.Tests.RateLimiting;

public sealed class RetryAfterHeaderTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 10, 21, 7, 28, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("4", 4)]
    [InlineData(" 120 ", 120)]
    [InlineData("0", 0)]
    [InlineData("-5", 0)]
    [InlineData("1.5", 1.5)]
    [InlineData("99999999999", 31 * 86400)]
    [InlineData("1000000000000000000000000000000", 31 * 86400)]
    [InlineData("Wed, 21 Oct 2026 07:28:30 GMT", 30)]
    [InlineData("Wed, 21 Oct 2026 07:29:00 UTC", 60)]
    [InlineData("Wednesday, 21-Oct-26 07:28:10 GMT", 10)]
    [InlineData("Wed Oct 21 07:28:05 2026", 5)]
    [InlineData("Wed, 21 Oct 2026 07:00:00 GMT", 0)]
    [InlineData("Thu, 21 Oct 2027 07:28:00 GMT", 31 * 86400)]
    public void Seconds_and_dates_are_read_and_never_negative_or_absurd(string value, double seconds)
    {
        RetryAfterHeader.TryParse(value, _time, out TimeSpan wait).ShouldBeTrue();
        wait.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e9")]
    [InlineData("2026-10-21T07:28:00Z")]
    public void Anything_else_says_nothing(string? value)
    {
        RetryAfterHeader.TryParse(value, _time, out TimeSpan wait).ShouldBeFalse();
        wait.ShouldBe(TimeSpan.Zero);
    }
}
