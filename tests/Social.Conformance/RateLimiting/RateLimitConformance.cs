using Social.Testing;

namespace Social.Conformance;

/// <summary>What a network's 429 comes to.</summary>
public abstract class RateLimitConformance : ConformanceSuite
{
    private static readonly EmulatorFault Short = new() { Kind = EmulatorFaultKind.RateLimited, ResetAfter = TimeSpan.FromSeconds(1) };
    private static readonly EmulatorFault Long = new() { Kind = EmulatorFaultKind.RateLimited, ResetAfter = TimeSpan.FromMinutes(10) };

    [Fact(Timeout = Patience)]
    public async Task A_short_wait_is_waited_and_the_post_is_made_once()
    {
        PlatformHarness harness = await StartAsync();
        Assert.SkipUnless(harness.TellsLimits, $"{harness.Platform} does not tell how long to wait.");
        harness.Fail(Short);
        Post post = harness.NewPost();

        PublishResult result = await harness.PublishAsync(post, cancellationToken: Cancel);

        result.Status.ShouldBe(harness.Made);
        harness.Arrivals.ShouldBe(2);
        harness.CountOnServer(post).ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task Who_does_not_want_to_wait_is_told_how_long_it_would_be()
    {
        PlatformHarness harness = await StartAsync();
        harness.Fail(Long);
        PublishOptions refuse = new() { RateLimit = RateLimitWait.Refuse };

        SocialRateLimitException theirs = await Should.ThrowAsync<SocialRateLimitException>(() => harness.PublishAsync(harness.NewPost(), refuse, Cancel));
        SocialRateLimitException ours = await Should.ThrowAsync<SocialRateLimitException>(() => harness.PublishAsync(harness.NewPost(), refuse, Cancel));

        theirs.Code.ShouldBeOneOf(SocialErrorCode.RateLimitExceeded, SocialErrorCode.QuotaExceeded);
        theirs.Remedy.ShouldBe(Remedy.Wait);
        theirs.Status.ShouldBe(harness.RateLimitStatus);
        theirs.IsOurs.ShouldBeFalse();
        theirs.IsOutcomeUnknown.ShouldBeFalse();
        theirs.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        theirs.Limit.ShouldNotBeNull().Remaining.ShouldBe(0);
        theirs.RateLimits.ShouldNotBeEmpty();
        ours.IsOurs.ShouldBeTrue();
        ours.RetryAfter.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        ours.Limit.ShouldNotBeNull();
        harness.Arrivals.ShouldBe(1);
        harness.PostsOnServer().ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task A_wait_that_is_longer_than_allowed_ends_in_the_networks_refusal()
    {
        PlatformHarness harness = await StartAsync();
        harness.Fail(Long);

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(
            () => harness.PublishAsync(harness.NewPost(), new PublishOptions { RateLimit = RateLimitWait.UpTo(TimeSpan.FromSeconds(5)) }, Cancel));

        error.Status.ShouldBe(harness.RateLimitStatus);
        harness.Arrivals.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task Waiting_for_a_limit_can_be_cancelled_and_leaves_nothing_uncertain()
    {
        PlatformHarness harness = await StartAsync();
        harness.Fail(Long);
        await Should.ThrowAsync<SocialRateLimitException>(() => harness.PublishAsync(harness.NewPost(), new PublishOptions { RateLimit = RateLimitWait.Refuse }, Cancel));
        using CancellationTokenSource cancelled = new();
        PublishOptions patient = new() { RateLimit = RateLimitWait.UpTo(TimeSpan.FromDays(2)), IdempotencyKey = "waits" };

        Task<PublishResult> waiting = harness.PublishAsync(harness.NewPost(), patient, cancelled.Token);
        waiting.IsCompleted.ShouldBeFalse();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        harness.Arrivals.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task A_result_carries_what_the_network_says_is_left()
    {
        PlatformHarness harness = await StartAsync();
        Assert.SkipUnless(harness.TellsLimits, $"{harness.Platform} does not tell what is left.");

        PublishResult first = await harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel);
        PublishResult second = await harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel);

        first.RateLimits.ShouldNotBeEmpty();
        RateLimitSnapshot limit = first.RateLimits.First(l => l.IsFromNetwork);
        limit.Limit.ShouldBeGreaterThan(0);
        limit.ResetsAt.ShouldNotBeNull();
        second.RateLimits.Single(l => l.Name == limit.Name).Remaining.ShouldBe(limit.Remaining - 1);
    }
}
