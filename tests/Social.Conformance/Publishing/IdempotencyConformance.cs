namespace Social.Conformance;

/// <summary>What the caller's key promises: one key, one post.</summary>
public abstract class IdempotencyConformance : ConformanceSuite
{
    [Fact(Timeout = Patience)]
    public async Task The_same_key_makes_one_post_and_gives_the_first_result_again()
    {
        PlatformHarness harness = await StartAsync();
        Post post = harness.NewPost();
        PublishOptions once = new() { IdempotencyKey = "order-17" };

        PublishResult first = await harness.PublishAsync(post, once, Cancel);
        PublishResult second = await harness.PublishAsync(post, once, Cancel);

        second.Status.ShouldBe(first.Status);
        second.Reference.ShouldBe(first.Reference);
        second.IdempotencyKey.ShouldBe("order-17");
        harness.Arrivals.ShouldBe(1);
        harness.CountOnServer(post).ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task The_same_post_without_a_key_is_two_posts()
    {
        PlatformHarness harness = await StartAsync();
        Post goodMorning = harness.NewPost();

        PublishResult first = await harness.PublishAsync(goodMorning, cancellationToken: Cancel);
        PublishResult second = await harness.PublishAsync(goodMorning, cancellationToken: Cancel);

        second.Reference!.Id.ShouldNotBe(first.Reference!.Id);
        second.IdempotencyKey.ShouldNotBe(first.IdempotencyKey);
        harness.CountOnServer(goodMorning).ShouldBe(2);
    }

    [Fact(Timeout = Patience)]
    public async Task A_key_that_was_used_for_another_post_is_refused()
    {
        PlatformHarness harness = await StartAsync();
        PublishOptions options = new() { IdempotencyKey = "reused" };
        await harness.PublishAsync(harness.NewPost(), options, Cancel);
        Post other = harness.NewPost();

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(other, options, Cancel));

        error.Code.ShouldBe(SocialErrorCode.IdempotencyConflict);
        error.IdempotencyKey.ShouldBe("reused");
        harness.CountOnServer(other).ShouldBe(0);
        harness.Arrivals.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task Callers_that_race_with_one_key_make_one_post()
    {
        PlatformHarness harness = await StartAsync();
        Post post = harness.NewPost();
        PublishOptions once = new() { IdempotencyKey = "race" };

        PublishOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => OutcomeAsync(harness, post, once))));
        PublishResult afterwards = await harness.PublishAsync(post, once, Cancel);

        harness.Arrivals.ShouldBe(1);
        harness.CountOnServer(post).ShouldBe(1);
        outcomes.ShouldContain(o => o.IsSuccess);
        outcomes.Where(o => o.IsSuccess).ShouldAllBe(o => o.Result!.Reference!.Id == afterwards.Reference!.Id);
        outcomes.Where(o => !o.IsSuccess).ShouldAllBe(o => o.Error!.Code == SocialErrorCode.Conflict && o.Error.Remedy == Remedy.Wait && !o.Error.IsOutcomeUnknown);
    }

    [Fact(Timeout = Patience)]
    public async Task A_post_that_was_refused_may_be_tried_again_under_its_key()
    {
        PlatformHarness harness = await StartAsync();
        Post post = harness.NewPost();
        PublishOptions options = new() { IdempotencyKey = "refused-first", RateLimit = RateLimitWait.Refuse };
        harness.Fail(new Testing.EmulatorFault { Kind = Testing.EmulatorFaultKind.Custom, StatusCode = 400 });

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(post, options, Cancel));
        PublishResult result = await harness.PublishAsync(post, options, Cancel);

        error.IsOutcomeUnknown.ShouldBeFalse();
        error.IdempotencyKey.ShouldBe("refused-first");
        result.Status.ShouldBe(harness.Made);
        harness.CountOnServer(post).ShouldBe(1);
        harness.Arrivals.ShouldBe(2);
    }

    private static async Task<PublishOutcome> OutcomeAsync(PlatformHarness harness, Post post, PublishOptions options)
    {
        try
        {
            return new PublishOutcome { Target = harness.Account, Result = await harness.PublishAsync(post, options, Cancel) };
        }
        catch (SocialException e)
        {
            return new PublishOutcome { Target = harness.Account, Error = e };
        }
    }
}
