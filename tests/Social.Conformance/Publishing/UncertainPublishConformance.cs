using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Conformance;

/// <summary>Never twice, never lost: whatever becomes of the create request, it is sent once, and what cannot be known is said and looked up.</summary>
public abstract class UncertainPublishConformance : ConformanceSuite
{
    private static readonly HarnessSettings Impatient = new() { Options = o => o.Timeouts.Commit = TimeSpan.FromSeconds(1) };

    public static TheoryData<UncertainFault> Faults => [.. Enum.GetValues<UncertainFault>()];

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Faults))]
    public async Task The_create_arrives_once_and_the_result_says_what_is_known(UncertainFault fault)
    {
        (PlatformHarness harness, Post post, PublishOptions options) = await PrepareAsync(fault);

        PublishResult result = await PublishAsync(harness, post, options);

        AssertSentOnce(harness, UncertainFaults.PostExists(fault));
        AssertHonest(harness, post, result, UncertainFaults.PostExists(fault));
        if (result.Status == PublishStatus.Unconfirmed)
        {
            result.IsSuccess.ShouldBeFalse();
            result.IdempotencyKey.ShouldBe(options.IdempotencyKey);
            result.Reason.ShouldNotBeNullOrEmpty();
            result.References.ShouldBeEmpty();
        }
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Faults))]
    public async Task Calling_again_with_the_key_never_makes_a_second_post(UncertainFault fault)
    {
        (PlatformHarness harness, Post post, PublishOptions options) = await PrepareAsync(fault);
        await PublishAsync(harness, post, options);

        PublishResult again = await harness.PublishAsync(post, options, Cancel);
        PublishResult oncemore = await harness.PublishAsync(post, options, Cancel);

        AssertSentOnce(harness, UncertainFaults.PostExists(fault));
        AssertHonest(harness, post, again, UncertainFaults.PostExists(fault));
        AssertHonest(harness, post, oncemore, UncertainFaults.PostExists(fault));
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Faults))]
    public async Task The_callers_word_makes_the_post_when_it_is_not_there_and_only_then(UncertainFault fault)
    {
        (PlatformHarness harness, Post post, PublishOptions options) = await PrepareAsync(fault);
        Assert.SkipUnless(harness.CanFindPosts || !UncertainFaults.PostExists(fault), $"{harness.Platform} cannot look: the caller's word is all there is.");
        await PublishAsync(harness, post, options);

        PublishResult result = await harness.PublishAsync(post, options with { RetryUnconfirmed = true }, Cancel);

        result.Status.ShouldBe(harness.Made);
        harness.CountOnServer(post).ShouldBe(1);
        result.Reference!.Id.ShouldBe(harness.PostsOnServer().Single(p => p.Value == post.Text!.ToString()).Key);
    }

    [Fact(Timeout = Patience)]
    public async Task What_cannot_be_looked_up_stays_unconfirmed_until_it_can()
    {
        (PlatformHarness harness, Post post, PublishOptions options) = await PrepareAsync(UncertainFault.ResetAfterTaken);
        Assert.SkipUnless(harness.CanFindPosts, $"{harness.Platform} cannot look.");
        harness.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Times = null, Skip = harness.LooksBeforeCommit, Method = harness.LookRoute.Method, PathPattern = harness.LookRoute.Path });

        PublishResult first = await harness.PublishAsync(post, options, Cancel);
        PublishResult second = await harness.PublishAsync(post, options, Cancel);
        harness.Network.Faults.Clear();
        PublishResult found = await harness.PublishAsync(post, options, Cancel);

        first.Status.ShouldBe(PublishStatus.Unconfirmed);
        second.Status.ShouldBe(PublishStatus.Unconfirmed);
        found.Status.ShouldBe(harness.Made);
        found.Evidence.ShouldNotBe(ReconciliationEvidence.None);
        harness.Arrivals.ShouldBe(1);
        harness.CountOnServer(post).ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task Looking_that_is_cancelled_leaves_the_entry_to_the_next_caller()
    {
        (PlatformHarness harness, Post post, PublishOptions options) = await PrepareAsync(UncertainFault.ClosedWithoutTaking);
        Assert.SkipWhen(harness.ProvesAbsence, $"{harness.Platform} leaves nothing uncertain.");
        await harness.PublishAsync(post, options, Cancel);
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => harness.PublishAsync(post, options, cancelled.Token));
        PublishResult next = await harness.PublishAsync(post, options, Cancel);

        next.Status.ShouldBe(PublishStatus.Unconfirmed);
        harness.Arrivals.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task Somebody_elses_equal_post_is_not_taken_for_ours_when_two_match()
    {
        (PlatformHarness harness, Post post, PublishOptions options) = await PrepareAsync(UncertainFault.ClosedAfterTaken);
        string other = harness.AddPostOnServer(post.Text!.ToString());

        PublishResult result = await harness.PublishAsync(post, options, Cancel);

        if (harness.ProvesAbsence)
        {
            // Its own handle tells which one is ours.
            result.Status.ShouldBe(harness.Made);
            result.Reference!.Id.ShouldNotBe(other);
            return;
        }

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        harness.Arrivals.ShouldBe(1);
    }

    [Fact(Timeout = Patience)]
    public async Task A_refused_connection_is_an_error_that_may_be_tried_again()
    {
        PlatformHarness harness = await StartAsync();
        await harness.GoOfflineAsync();

        SocialException error = await Should.ThrowAsync<SocialException>(
            () => harness.PublishAsync(harness.NewPost(), new PublishOptions { IdempotencyKey = "offline" }, Cancel));

        error.ShouldBeOfType<SocialTransportException>();
        error.Remedy.ShouldBe(Remedy.Retry);
        error.IsTransient.ShouldBeTrue();
        error.IsOutcomeUnknown.ShouldBeFalse();
        error.IdempotencyKey.ShouldBe("offline");
    }

    [Fact(Timeout = Patience)]
    public async Task A_token_that_cannot_be_refreshed_makes_nothing_uncertain()
    {
        PlatformHarness harness = await StartAsync();
        await harness.ExpireInStoreAsync();
        harness.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, Times = null, Method = harness.TokenRoute.Method, PathPattern = harness.TokenRoute.Path });

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel));

        error.IsOutcomeUnknown.ShouldBeFalse();
        harness.Arrivals.ShouldBe(0);
    }

    [Fact(Timeout = Patience)]
    public async Task Every_write_carries_a_body_so_that_the_transport_never_sends_it_twice()
    {
        PlatformHarness harness = await StartAsync(Impatient);
        await harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel); // the connection is pooled now, and could be tried again
        harness.Fail(new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, Times = null });
        Post post = harness.NewPost();

        try
        {
            PublishResult result = await harness.PublishAsync(post, cancellationToken: Cancel);
            result.Status.ShouldBe(PublishStatus.Unconfirmed);
        }
        catch (SocialException e) when (harness.ProvesAbsence && e is { IsTransient: true, IsOutcomeUnknown: false })
        {
            harness.CountOnServer(post).ShouldBe(0);
        }

        (harness.RepeatsCommits ? 1 + harness.CountOnServer(post) : harness.Arrivals).ShouldBeLessThanOrEqualTo(2);
        harness.Arrivals.ShouldBeGreaterThanOrEqualTo(2);
        harness.Network.Requests.Where(r => r.Method is not ("GET" or "HEAD")).ShouldAllBe(r => r.Headers.ContainsKey("Content-Length") || r.Headers.ContainsKey("Transfer-Encoding"));
    }

    [Theory(Timeout = Patience)]
    [InlineData(JournalState.Begun)]
    [InlineData(JournalState.Armed)]
    public async Task Nothing_is_sent_that_the_journal_does_not_know(JournalState failing)
    {
        PlatformHarness harness = await StartAsync(new HarnessSettings { Services = s => s.AddSingleton<IPublishJournal>(new FailingJournal(failing)) });

        SocialException error = await Should.ThrowAsync<SocialException>(() => harness.PublishAsync(harness.NewPost(), cancellationToken: Cancel));

        error.Code.ShouldBe(SocialErrorCode.JournalUnavailable);
        error.IsOutcomeUnknown.ShouldBeFalse();
        harness.Arrivals.ShouldBe(0);
    }

    [Fact(Timeout = Patience)]
    public async Task A_journal_that_fails_after_the_post_does_not_undo_it()
    {
        PlatformHarness harness = await StartAsync(new HarnessSettings { Services = s => s.AddSingleton<IPublishJournal>(new FailingJournal(JournalState.Settled)) });
        Post post = harness.NewPost();

        PublishResult result = await harness.PublishAsync(post, cancellationToken: Cancel);

        result.Status.ShouldBe(harness.Made);
        result.FollowUps.ShouldContain(f => !f.IsSuccess);
        harness.CountOnServer(post).ShouldBe(1);
    }

    private async Task<(PlatformHarness Harness, Post Post, PublishOptions Options)> PrepareAsync(UncertainFault fault)
    {
        PlatformHarness harness = await StartAsync(Impatient);
        Assert.SkipUnless(harness.AnswersCreatesWithBody || fault != UncertainFault.TruncatedJson, $"{harness.Platform} answers a create without a body.");
        harness.Fail(UncertainFaults.Describe(fault));
        return (harness, harness.NewPost(), new PublishOptions { IdempotencyKey = $"uncertain-{fault}" });
    }

    /// <summary>Publishes. Where the network proves that nothing was made, the error says so, and the same key goes on.</summary>
    private static async Task<PublishResult> PublishAsync(PlatformHarness harness, Post post, PublishOptions options)
    {
        try
        {
            return await harness.PublishAsync(post, options, Cancel);
        }
        catch (SocialException e) when (harness.ProvesAbsence && e is { IsTransient: true, IsOutcomeUnknown: false })
        {
            harness.CountOnServer(post).ShouldBe(0);
            e.IdempotencyKey.ShouldBe(options.IdempotencyKey);
            return await harness.PublishAsync(post, options, Cancel);
        }
    }

    private static void AssertSentOnce(PlatformHarness harness, bool exists)
    {
        // What provably was not made may be sent again.
        if (exists || !harness.ProvesAbsence)
        {
            harness.Arrivals.ShouldBe(1);
        }
    }

    private static void AssertHonest(PlatformHarness harness, Post post, PublishResult result, bool exists)
    {
        exists |= harness.ProvesAbsence;
        harness.CountOnServer(post).ShouldBe(exists ? 1 : 0);
        if (exists && harness.CanFindPosts)
        {
            result.Status.ShouldBe(harness.Made);
            result.Reference!.Id.ShouldBe(harness.PostsOnServer().Single(p => p.Value == post.Text!.ToString()).Key);
        }
        else
        {
            result.Status.ShouldBe(PublishStatus.Unconfirmed);
        }
    }
}
