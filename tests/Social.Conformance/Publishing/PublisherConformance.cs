using Social.Testing;

namespace Social.Conformance;

/// <summary>What publishing promises on every network.</summary>
public abstract class PublisherConformance : ConformanceSuite
{
    [Fact(Timeout = Patience)]
    public async Task A_valid_post_is_published_and_can_be_read_back()
    {
        PlatformHarness harness = await StartAsync();
        Post post = harness.NewPost();

        PublishResult result = await harness.Social.PublishAsync(post, harness.Account, cancellationToken: Cancel);

        result.IsSuccess.ShouldBeTrue();
        result.Target.Account.ShouldBe(harness.Account);
        result.IdempotencyKey.ShouldNotBeEmpty();
        result.RawAnswer.IsEmpty.ShouldBe(!harness.AnswersCreatesWithBody);
        KeyValuePair<string, string> there = harness.PostsOnServer().ShouldHaveSingleItem();
        result.Reference!.Id.ShouldBe(there.Key);
        result.Reference.Account.ShouldBe(harness.Account);
        result.Reference.Url.ShouldNotBeNull().IsAbsoluteUri.ShouldBeTrue();
        there.Value.ShouldBe(post.Text!.ToString());
        harness.Arrivals.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task Validation_tells_every_problem_at_once_and_nothing_is_sent()
    {
        PlatformHarness harness = await StartAsync();
        IPublisher publisher = await RequireAsync<IPublisher>(harness);
        Post bad = harness.TooLongPost with { Visibility = new Visibility("nobody-has-this"), ReplyAudience = new ReplyAudience("nor-this") };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => publisher.PublishAsync(harness.Account, bad, cancellationToken: Cancel));

        ValidationProblem[] errors = [.. error.Problems.Where(p => p.Severity == ValidationSeverity.Error)];
        errors.Length.ShouldBeGreaterThanOrEqualTo(3);
        errors.Select(p => p.Member).ShouldBe(["Text", "Visibility", "ReplyAudience"], ignoreOrder: true);
        errors.ShouldAllBe(p => p.Message.Length > 0 && !p.Code.IsEmpty);
        error.Remedy.ShouldBe(Remedy.FixContent);
        publisher.Validate(harness.Account, bad).Problems.ShouldBe(error.Problems);
        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task A_text_that_is_too_long_is_refused_with_its_limit_and_its_length()
    {
        PlatformHarness harness = await StartAsync();
        IPublisher publisher = await RequireAsync<IPublisher>(harness);

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => publisher.PublishAsync(harness.Account, harness.TooLongPost, cancellationToken: Cancel));

        error.Code.ShouldBe(SocialErrorCode.ContentTooLong);
        ValidationProblem problem = error.Problems.Where(p => p.Severity == ValidationSeverity.Error).ShouldHaveSingleItem();
        problem.Member.ShouldBe("Text");
        int.Parse(problem.Actual!).ShouldBeGreaterThan(int.Parse(problem.Limit!));
        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task A_scheduled_time_is_an_error_where_the_network_does_not_schedule()
    {
        PlatformHarness harness = await StartAsync();
        IPublishingRules rules = await RequireAsync<IPublishingRules>(harness);
        Assert.SkipWhen(rules.GetRules(harness.Account).MaxScheduleAhead is not null, $"{harness.Platform} schedules.");
        Post later = harness.NewPost() with { ScheduledTime = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1) };

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.Social.PublishAsync(later, harness.Account, cancellationToken: Cancel));

        error.Code.ShouldBe(SocialErrorCode.SchedulingUnsupported);
        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task A_private_post_is_never_made_public()
    {
        PlatformHarness harness = await StartAsync();
        IPublishingRules rules = await RequireAsync<IPublishingRules>(harness);
        Assert.SkipWhen(rules.GetRules(harness.Account).Visibilities.Contains(Visibility.Private), $"{harness.Platform} has private posts.");

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => harness.Social.PublishAsync(harness.NewPost() with { Visibility = Visibility.Private }, harness.Account, cancellationToken: Cancel));

        error.Problems.ShouldHaveSingleItem().Member.ShouldBe("Visibility");
        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task An_account_of_another_network_is_refused()
    {
        PlatformHarness harness = await StartAsync();
        IPublisher publisher = await RequireAsync<IPublisher>(harness);
        AccountKey foreign = new(new PlatformName("elsewhere"), "1");

        SocialException error = await Should.ThrowAsync<SocialException>(() => publisher.PublishAsync(foreign, harness.NewPost(), cancellationToken: Cancel));
        SocialException unknown = await Should.ThrowAsync<SocialException>(() => harness.Social.PublishAsync(harness.NewPost(), foreign, cancellationToken: Cancel));

        error.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
        error.Message.ShouldContain("elsewhere");
        unknown.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task An_account_that_nobody_connected_is_told_to_connect()
    {
        PlatformHarness harness = await StartAsync();
        IPublisher publisher = await RequireAsync<IPublisher>(harness);

        SocialException direct = await Should.ThrowAsync<SocialException>(() => publisher.PublishAsync(harness.UnconnectedAccount, harness.NewPost(), cancellationToken: Cancel));
        SocialException facade = await Should.ThrowAsync<SocialException>(() => harness.Social.PublishAsync(harness.NewPost(), harness.UnconnectedAccount, cancellationToken: Cancel));

        foreach (SocialException error in new[] { direct, facade })
        {
            error.ShouldBeOfType<SocialAuthenticationException>();
            error.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
            error.Remedy.ShouldBe(Remedy.Reconnect);
            error.IsOutcomeUnknown.ShouldBeFalse();
            error.Account.ShouldBe(harness.UnconnectedAccount);
        }

        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task A_dry_run_sends_nothing()
    {
        PlatformHarness harness = await StartAsync();

        PublishResult result = await harness.Social.PublishAsync(harness.NewPost(), harness.Account, new PublishOptions { DryRun = true }, Cancel);

        result.Status.ShouldBe(PublishStatus.DryRun);
        result.References.ShouldBeEmpty();
        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task A_dry_run_still_tells_what_is_wrong()
    {
        PlatformHarness harness = await StartAsync();

        await Should.ThrowAsync<SocialValidationException>(() => harness.Social.PublishAsync(harness.TooLongPost, harness.Account, new PublishOptions { DryRun = true }, Cancel));

        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task Many_targets_get_one_outcome_each()
    {
        PlatformHarness harness = await StartAsync();

        IReadOnlyList<PublishOutcome> outcomes = await harness.Social.PublishAsync(harness.NewPost(), [harness.Account, harness.UnconnectedAccount], cancellationToken: Cancel);

        outcomes.Select(o => o.Target.Account).ShouldBe([harness.Account, harness.UnconnectedAccount]);
        outcomes[0].IsSuccess.ShouldBeTrue();
        outcomes[1].Error!.Remedy.ShouldBe(Remedy.Reconnect);
        harness.PostsOnServer().Count.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task A_call_that_is_cancelled_before_it_begins_sends_nothing()
    {
        PlatformHarness harness = await StartAsync();
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        OperationCanceledException error = await Should.ThrowAsync<OperationCanceledException>(() => harness.Social.PublishAsync(harness.NewPost(), harness.Account, cancellationToken: cancelled.Token));

        error.CancellationToken.ShouldBe(cancelled.Token);
        harness.Network.Requests.ShouldBeEmpty();
    }

    [Fact(Timeout = Patience)]
    public async Task A_call_that_is_cancelled_before_the_commit_is_cancelled_and_nothing_else()
    {
        PlatformHarness harness = await StartAsync();
        await harness.ExpireInStoreAsync();
        harness.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMinutes(1), Method = harness.TokenRoute.Method, PathPattern = harness.TokenRoute.Path });
        using CancellationTokenSource cancelled = new();
        Post post = harness.NewPost();

        Task<PublishResult> publish = harness.Social.PublishAsync(post, harness.Account, cancellationToken: cancelled.Token);
        await PlatformHarness.UntilAsync(() => harness.TokenCalls == 1, Cancel);
        await cancelled.CancelAsync();

        OperationCanceledException error = await Should.ThrowAsync<OperationCanceledException>(() => publish);
        error.CancellationToken.ShouldBe(cancelled.Token);
        harness.Arrivals.ShouldBe(0);
    }

    [Fact(Timeout = Patience)]
    public async Task A_call_that_is_cancelled_after_the_commit_left_tells_what_became_of_the_post()
    {
        PlatformHarness harness = await StartAsync();
        harness.Fail(new EmulatorFault { Kind = EmulatorFaultKind.Slow, Delay = TimeSpan.FromMinutes(1) });
        using CancellationTokenSource cancelled = new();
        Post post = harness.NewPost();

        Task<PublishResult> publish = harness.Social.PublishAsync(post, harness.Account, cancellationToken: cancelled.Token);
        await PlatformHarness.UntilAsync(() => harness.PostsOnServer().Count == 1, Cancel);
        await cancelled.CancelAsync();
        PublishResult result = await publish;

        result.Status.ShouldBe(harness.CanFindPosts ? PublishStatus.Published : PublishStatus.Unconfirmed);
        harness.CountOnServer(post).ShouldBe(1);
        harness.Arrivals.ShouldBe(1);
    }
}
