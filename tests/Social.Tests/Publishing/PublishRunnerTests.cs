using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

public sealed class PublishRunnerTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "k" };
    private static readonly PublishOptions Again = Once with { RetryUnconfirmed = true };

    private readonly FakeTimeProvider _time = new();
    private readonly InMemoryPublishJournal _journal = new();

    private PublishRunner Runner => new(_journal, _time);

    [Fact]
    public async Task A_publish_that_goes_well_is_settled_and_recalled()
    {
        FakeRecipe recipe = new() { Answer = _ => Task.FromResult("17") };
        PublishResult first = await Runner.RunAsync(recipe, Once, default);
        PublishResult second = await Runner.RunAsync(recipe, Once, default);

        (first.Status, first.Reference!.Id, first.Evidence).ShouldBe((PublishStatus.Published, "17", null));
        (second.Status, second.Reference!.Id, second.IdempotencyKey).ShouldBe((PublishStatus.Published, "17", "k"));
        recipe.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_key_each_call_is_its_own_publish()
    {
        FakeRecipe recipe = new();
        PublishResult first = await Runner.RunAsync(recipe, PublishOptions.Default, default);
        PublishResult second = await Runner.RunAsync(recipe, PublishOptions.Default, default);

        recipe.Sent.ShouldBe(2);
        first.IdempotencyKey.ShouldNotBe(second.IdempotencyKey);
    }

    [Fact]
    public async Task A_key_used_for_another_post_is_a_conflict_and_nothing_is_sent()
    {
        await Runner.RunAsync(new FakeRecipe(), Once, default);
        FakeRecipe other = new() { Fingerprint = "G" };

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Runner.RunAsync(other, Once, default));

        (error.Code, error.IdempotencyKey, other.Sent).ShouldBe((SocialErrorCode.IdempotencyConflict, "k", 0));
    }

    [Fact]
    public async Task A_lost_answer_whose_post_is_found_is_published()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost(), Look = Found("9") };

        PublishResult result = await Runner.RunAsync(recipe, Once, default);

        (result.Status, result.Reference!.Id, result.Evidence).ShouldBe((PublishStatus.Published, "9", ReconciliationEvidence.Evidence));
        (await Runner.RunAsync(recipe, Once, default)).Reference!.Id.ShouldBe("9");
        recipe.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_that_provably_made_nothing_may_be_tried_again()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost(), Look = () => Task.FromResult(Reconciliation.Absent) };

        SocialTransportException error = await Should.ThrowAsync<SocialTransportException>(() => Runner.RunAsync(recipe, Once, default));
        recipe.Answer = _ => Task.FromResult("2");
        PublishResult second = await Runner.RunAsync(recipe, Once, default);

        (error.Remedy, error.IsOutcomeUnknown, error.IsTransient, error.IdempotencyKey).ShouldBe((Remedy.Retry, false, true, "k"));
        (second.Status, recipe.Sent, recipe.Looks).ShouldBe((PublishStatus.Published, 2, 1));
    }

    [Fact]
    public async Task A_lost_answer_that_nothing_explains_is_unconfirmed_until_it_is_found()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost() };

        PublishResult first = await Runner.RunAsync(recipe, Once, default);
        PublishResult second = await Runner.RunAsync(recipe, Once, default);
        recipe.Look = Found("9");
        PublishResult third = await Runner.RunAsync(recipe, Again, default);

        (first.Status, first.IsSuccess, first.Reason).ShouldBe((PublishStatus.Unconfirmed, false, "The connection broke."));
        second.Status.ShouldBe(PublishStatus.Unconfirmed);
        (third.Status, third.Reference!.Id, recipe.Sent).ShouldBe((PublishStatus.Published, "9", 1));
    }

    [Fact]
    public async Task What_stays_unconfirmed_is_sent_again_only_when_the_caller_says_so()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost() };
        await Runner.RunAsync(recipe, Once, default);
        DateTimeOffset? armed = (await _journal.OpenAsync()).ShouldHaveSingleItem().ArmedAt;
        _time.Advance(TimeSpan.FromMinutes(1));
        await Runner.RunAsync(recipe, Again, default);

        (recipe.Sent, recipe.LookedFor!.ArmedAt).ShouldBe((2, armed), "a look covers the first try as well");
        recipe.Answer = _ => Task.FromResult("3");
        (await Runner.RunAsync(recipe, Again, default)).Reference!.Id.ShouldBe("3");
    }

    [Fact]
    public async Task Saying_so_does_not_send_while_looking_fails_in_a_way_that_passes()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost() };
        await Runner.RunAsync(recipe, Once, default);

        recipe.Look = () => throw new SocialTransportException(Remedy.Retry, "No route.") { IsTransient = true };
        PublishResult result = await Runner.RunAsync(recipe, Again, default);

        (result.Status, recipe.Sent).ShouldBe((PublishStatus.Unconfirmed, 1));
        result.Reason!.ShouldContain("No route.");
        recipe.Look = () => throw new SocialApiException(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, "This plan cannot read.");
        await Runner.RunAsync(recipe, Again, default);
        recipe.Sent.ShouldBe(2);
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(SocialApiException))]
    public async Task Looking_that_fails_leaves_unconfirmed_and_free_for_the_next_try(Type type)
    {
        FakeRecipe recipe = new()
        {
            Answer = _ => throw FakeRecipe.Lost(),
            Look = () => throw (type == typeof(SocialApiException) ? new SocialApiException(SocialErrorCode.PlatformError, Remedy.None, "x") : (Exception)Activator.CreateInstance(type)!),
        };

        (await Runner.RunAsync(recipe, Once, default)).Status.ShouldBe(PublishStatus.Unconfirmed);
        (await Runner.RunAsync(recipe, Once, default)).Status.ShouldBe(PublishStatus.Unconfirmed);
        recipe.Look = Found("4");
        (await Runner.RunAsync(recipe, Once, default)).Reference!.Id.ShouldBe("4");
        recipe.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task A_duplicate_on_a_first_try_is_the_networks_refusal()
    {
        FakeRecipe recipe = new() { Refusal = FakeRecipe.Duplicate("5") };

        SocialDuplicateException error = await Should.ThrowAsync<SocialDuplicateException>(() => Runner.RunAsync(recipe, Once, default));

        (error.Existing!.Id, error.IdempotencyKey).ShouldBe(("5", "k"));
        JournalEntry entry = (await _journal.OpenAsync()).ShouldHaveSingleItem();
        (entry.State, entry.Owner).ShouldBe((JournalState.Begun, null));
    }

    [Theory]
    [InlineData("5")]
    [InlineData(null)]
    public async Task A_duplicate_after_an_uncertain_try_proves_that_it_was_made(string? existing)
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost() };
        await Runner.RunAsync(recipe, Once, default);

        recipe.Refusal = FakeRecipe.Duplicate(existing);
        PublishResult result = await Runner.RunAsync(recipe, Again, default);

        (result.Status, result.Reference?.Id, result.Evidence).ShouldBe((PublishStatus.Published, existing, ReconciliationEvidence.Proof));
        (await _journal.OpenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_duplicate_after_proof_that_nothing_was_made_is_a_refusal_again()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost() };
        await Runner.RunAsync(recipe, Once, default);

        recipe.Look = () => Task.FromResult(Reconciliation.Absent);
        recipe.Refusal = FakeRecipe.Duplicate("somebody's");

        await Should.ThrowAsync<SocialDuplicateException>(() => Runner.RunAsync(recipe, Once, default));
        (await _journal.OpenAsync()).ShouldHaveSingleItem().State.ShouldBe(JournalState.Begun);
    }

    [Fact]
    public async Task A_refusal_keeps_an_earlier_uncertainty()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost() };
        await Runner.RunAsync(recipe, Once, default);

        recipe.Refusal = new SocialApiException(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "Slow down.");
        await Should.ThrowAsync<SocialApiException>(() => Runner.RunAsync(recipe, Again, default));

        (await _journal.OpenAsync()).ShouldHaveSingleItem().State.ShouldBe(JournalState.Unconfirmed);
        recipe.Refusal = null;
        (await Runner.RunAsync(recipe, Once, default)).Status.ShouldBe(PublishStatus.Unconfirmed);
        recipe.Sent.ShouldBe(2);
    }

    [Fact]
    public async Task Cancelling_before_the_request_leaves_ends_the_call_and_the_same_key_goes_on()
    {
        using CancellationTokenSource cancel = new();
        int uploads = 0;
        FakeRecipe recipe = new()
        {
            Before = async (session, ct) =>
            {
                await session.StepAsync("upload:0", _ => Task.FromResult($"m{++uploads}"), ct);
                await cancel.CancelAsync();
                ct.ThrowIfCancellationRequested();
            },
        };

        await Should.ThrowAsync<OperationCanceledException>(() => Runner.RunAsync(recipe, Once, cancel.Token));
        PublishResult result = await Runner.RunAsync(recipe, Once, default);

        (result.Status, uploads, recipe.Sent, recipe.Looks).ShouldBe((PublishStatus.Published, 1, 1, 0));
    }

    [Fact]
    public async Task Cancelling_after_the_request_left_still_looks_and_never_throws_the_outcome_away()
    {
        using CancellationTokenSource cancel = new();
        FakeRecipe recipe = new()
        {
            Answer = async ct =>
            {
                await cancel.CancelAsync();
                ct.ThrowIfCancellationRequested();
                return "never";
            },
            Look = Found("6"),
        };

        (await Runner.RunAsync(recipe, Once, cancel.Token)).Reference!.Id.ShouldBe("6");
    }

    [Fact]
    public async Task Cancelling_the_look_of_an_earlier_try_frees_it_for_the_next()
    {
        FakeRecipe recipe = new() { Answer = _ => throw FakeRecipe.Lost() };
        await Runner.RunAsync(recipe, Once, default);

        await Should.ThrowAsync<OperationCanceledException>(() => Runner.RunAsync(recipe, Once, new CancellationToken(true)));

        recipe.Look = Found("7");
        (await Runner.RunAsync(recipe, Once, default)).Reference!.Id.ShouldBe("7");
    }

    [Fact]
    public async Task Any_error_after_the_request_left_is_looked_into_not_thrown()
    {
        FakeRecipe recipe = new() { After = (_, _) => throw new InvalidOperationException("permalink") };

        PublishResult unknown = await Runner.RunAsync(recipe, Once, default);
        recipe.Look = Found("1");
        PublishResult found = await Runner.RunAsync(recipe, Once, default);

        unknown.Status.ShouldBe(PublishStatus.Unconfirmed);
        (found.Status, recipe.Sent).ShouldBe((PublishStatus.Published, 1));
    }

    [Fact]
    public async Task Follow_ups_tell_their_own_outcomes_and_undo_nothing()
    {
        FakeRecipe recipe = new()
        {
            After = async (session, ct) =>
            {
                await session.FollowUpAsync("captions", _ => Task.CompletedTask, ct);
                await session.FollowUpAsync("thumbnail", _ => throw new SocialMediaException(SocialErrorCode.InvalidMedia, Remedy.FixContent, "Too large."), ct);
                await session.FollowUpAsync("playlist", _ => throw new OperationCanceledException(), ct);
                await session.FollowUpAsync("comment", _ => throw new FormatException(), ct);
            },
        };

        PublishResult result = await Runner.RunAsync(recipe, Once, default);

        result.Status.ShouldBe(PublishStatus.Published);
        result.FollowUps.Select(f => (f.Step, f.IsSuccess)).ShouldBe([("captions", true), ("thumbnail", false), ("playlist", false), ("comment", false)]);
        result.FollowUps[3].Error!.InnerException.ShouldBeOfType<FormatException>();
    }

    private static Func<Task<Reconciliation>> Found(string id) => () => Task.FromResult(Reconciliation.Found(FakeRecipe.Receipt(id), ReconciliationEvidence.Evidence));
}
