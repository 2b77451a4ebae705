using Social.Pipeline;
using Social.Tests.Testing;

namespace Social.Tests.Pipeline;

public sealed class CircuitBreakerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly CircuitBreakerOptions _options = new() { MinimumThroughput = 4, FailureRatio = 0.5, BreakDuration = TimeSpan.FromSeconds(10) };

    [Fact]
    public void It_opens_at_the_ratio_and_refuses_until_its_rest_is_over()
    {
        CircuitBreaker breaker = Failed();

        breaker.State.ShouldBe(BreakerState.Open);
        breaker.TryEnter(out TimeSpan wait).ShouldBeFalse();
        wait.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void It_stays_closed_below_the_least_throughput()
    {
        CircuitBreaker breaker = new(_options, _time);
        for (int i = 0; i < 3; i++)
        {
            breaker.OnFailure();
        }

        breaker.State.ShouldBe(BreakerState.Closed);
    }

    [Fact]
    public void One_probe_passes_and_its_success_closes_it()
    {
        CircuitBreaker breaker = Failed();
        _time.Advance(TimeSpan.FromSeconds(10));

        breaker.TryEnter(out _).ShouldBeTrue();
        breaker.TryEnter(out _).ShouldBeFalse();
        breaker.OnSuccess();

        breaker.State.ShouldBe(BreakerState.Closed);
        breaker.TryEnter(out _).ShouldBeTrue();
    }

    [Fact]
    public void A_failed_probe_opens_it_again()
    {
        CircuitBreaker breaker = Failed();
        _time.Advance(TimeSpan.FromSeconds(10));
        breaker.TryEnter(out _).ShouldBeTrue();

        breaker.OnFailure();

        breaker.TryEnter(out TimeSpan wait).ShouldBeFalse();
        wait.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_probe_that_told_nothing_lets_the_next_one_pass_and_no_other()
    {
        CircuitBreaker breaker = Failed();
        _time.Advance(TimeSpan.FromSeconds(10));
        breaker.TryEnter(out _).ShouldBeTrue();

        breaker.OnNeutral();

        breaker.State.ShouldBe(BreakerState.HalfOpen);
        breaker.TryEnter(out _).ShouldBeTrue();
        breaker.TryEnter(out _).ShouldBeFalse();
    }

    [Fact]
    public void Old_failures_are_forgotten()
    {
        CircuitBreaker breaker = new(_options, _time);
        breaker.OnFailure();
        breaker.OnFailure();
        breaker.OnFailure();
        _time.Advance(_options.SamplingDuration + TimeSpan.FromSeconds(1));
        breaker.OnFailure();

        breaker.State.ShouldBe(BreakerState.Closed);
    }

    private CircuitBreaker Failed()
    {
        CircuitBreaker breaker = new(_options, _time);
        for (int i = 0; i < 4; i++)
        {
            breaker.TryEnter(out _).ShouldBeTrue();
            breaker.OnFailure();
        }

        return breaker;
    }
}
