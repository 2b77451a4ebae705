using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Social.Pipeline;
using Social.Telemetry;
using Social.Tests.Pipeline;
using Social.Tests.Testing;

namespace Social.Tests.Telemetry;

public sealed class SocialStatisticsTests
{
    private static readonly SocialRoute Read = new("read", HttpMethod.Get, "/read") { Credentials = [CredentialKind.OAuth2] };

    [Fact]
    public async Task It_counts_requests_errors_by_code_and_recoveries()
    {
        await using TestPlatform platform = await new TestPlatform((_, n) => Task.FromResult(TestPlatform.Json(n switch { 1 => HttpStatusCode.BadGateway, 4 => HttpStatusCode.NotFound, _ => HttpStatusCode.OK }))).ConnectAsync();
        await platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account));
        await platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account));
        await Should.ThrowAsync<SocialException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));

        PlatformStatistics numbers = (await platform.Services.GetRequiredService<SocialStatistics>().ReadAsync()).ShouldHaveSingleItem();

        numbers.Requests.ShouldBe(3);
        numbers.Errors.ShouldBe(1);
        numbers.ErrorsByCode[SocialErrorCode.NotFound].ShouldBe(1);
        numbers.RecoveryRate.ShouldBe(0.5);
        numbers.MeanTime!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        numbers.Breakers[HostNames.Api].ShouldBe(BreakerState.Closed);
        numbers.Health.ShouldBe(PlatformHealth.Healthy);
    }

    [Fact]
    public async Task An_open_breaker_is_unhealthy()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(TestPlatform.Json(HttpStatusCode.BadGateway)), o =>
        {
            o.Retry.MaxAttempts = 1;
            o.CircuitBreaker.MinimumThroughput = 2;
        }).ConnectAsync();
        for (int i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<SocialException>(() => platform.Client.SendAsync(new SocialCall(Read, TestPlatform.Account)));
        }

        PlatformStatistics numbers = (await platform.Services.GetRequiredService<SocialStatistics>().ReadAsync()).ShouldHaveSingleItem();

        numbers.Health.ShouldBe(PlatformHealth.Unhealthy);
        numbers.Breakers[HostNames.Api].ShouldBe(BreakerState.Open);
        platform.Transport.Count.ShouldBe(2);
    }

    [Fact]
    public void The_window_slides()
    {
        FakeTimeProvider time = new();
        PlatformCounters counters = new(time);
        counters.AddRequest(null, 1);
        time.Advance(PlatformCounters.Window - TimeSpan.FromSeconds(1));
        counters.AddRequest(SocialErrorCode.NetworkError, 1);

        counters.Read(TestPlatform.Name).Requests.ShouldBe(2);
        time.Advance(TimeSpan.FromSeconds(10));
        counters.Read(TestPlatform.Name).Requests.ShouldBe(1);
    }

    [Fact]
    public void Percentiles_are_right_to_a_tenth()
    {
        PlatformCounters counters = new(new FakeTimeProvider());
        for (int i = 1; i <= 1000; i++)
        {
            counters.AddAttempt(TimeSpan.FromMilliseconds(i));
        }

        PlatformStatistics numbers = counters.Read(TestPlatform.Name);

        numbers.Median!.Value.TotalMilliseconds.ShouldBeInRange(450, 560);
        numbers.Percentile99!.Value.TotalMilliseconds.ShouldBeInRange(890, 1100);
        numbers.MeanTime!.Value.TotalMilliseconds.ShouldBe(500.5, 0.1);
    }
}
