using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

/// <summary>One owner at a time, through long publishes, dead owners and clocks that jump.</summary>
public sealed class LeaseTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "k" };

    private readonly FakeTimeProvider _time = new();
    private readonly InMemoryPublishJournal _journal = new();
    private readonly TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_publish_that_takes_longer_than_its_lease_keeps_it()
    {
        (Task<PublishResult> running, FakeRecipe first) = Start();
        FakeRecipe second = new();
        for (int i = 0; i < 12; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(5));
            SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => new PublishRunner(_journal, _time).RunAsync(second, Once, default));
            (error.Code, error.Remedy, error.IsTransient).ShouldBe((SocialErrorCode.Conflict, Remedy.Wait, true));
        }

        _answer.SetResult("1");
        (await running).Reference!.Id.ShouldBe("1");
        (first.Sent, second.Sent, second.Looks).ShouldBe((1, 0, 0));

        // One timer serves all publishes, and ends at its first turn without one.
        _time.Advance(TimeSpan.FromMinutes(5));
        _time.ActiveTimers.ShouldBe(0);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-24)]
    public async Task A_clock_that_jumps_ends_no_live_owners_lease(int hours)
    {
        PublishRunner other = new(_journal, _time);
        (Task<PublishResult> running, _) = Start();
        FakeRecipe second = new() { Look = () => Task.FromResult(Reconciliation.Absent) };

        _time.SetUtcNow(_time.GetUtcNow().AddHours(hours));
        (await Should.ThrowAsync<SocialApiException>(() => other.RunAsync(second, Once, default))).Code.ShouldBe(SocialErrorCode.Conflict);
        _time.Advance(TimeSpan.FromMinutes(20));
        (await Should.ThrowAsync<SocialApiException>(() => other.RunAsync(second, Once, default))).Code.ShouldBe(SocialErrorCode.Conflict);

        _answer.SetResult("1");
        (await running).Status.ShouldBe(PublishStatus.Published);
        (await other.RunAsync(second, Once, default)).Reference!.Id.ShouldBe("1");
        second.Sent.ShouldBe(0);
    }

    [Theory]
    [InlineData(JournalState.Begun, 1, 0)]
    [InlineData(JournalState.Armed, 0, 1)]
    public async Task A_dead_owners_publish_is_taken_over_when_its_lease_ends_and_looked_for_when_it_was_armed(JournalState state, int sent, int looks)
    {
        JournalEntry dead = await _journal.TryBeginAsync(Entries.New("k") with { Fingerprint = "F", LeaseUntil = _time.GetUtcNow().AddMinutes(15) });
        await _journal.TryAdvanceAsync(dead with { State = state });
        FakeRecipe recipe = new();
        PublishRunner runner = new(_journal, _time);

        _time.Advance(TimeSpan.FromMinutes(14));
        (await Should.ThrowAsync<SocialApiException>(() => runner.RunAsync(recipe, Once, default))).Code.ShouldBe(SocialErrorCode.Conflict);
        _time.Advance(TimeSpan.FromMinutes(1));
        PublishResult result = await runner.RunAsync(recipe, Once, default);

        result.Status.ShouldBe(looks > 0 ? PublishStatus.Unconfirmed : PublishStatus.Published);
        (recipe.Sent, recipe.Looks).ShouldBe((sent, looks));
    }

    [Fact]
    public async Task An_owner_that_was_taken_over_sends_nothing()
    {
        FakeRecipe recipe = new()
        {
            Before = async (session, ct) => (await _journal.TryAdvanceAsync(session.Entry with { Owner = "another", LeaseUntil = _time.GetUtcNow().AddHours(1) }, ct)).ShouldNotBeNull(),
        };

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => new PublishRunner(_journal, _time).RunAsync(recipe, Once, default));

        (error.Code, recipe.Sent).ShouldBe((SocialErrorCode.Conflict, 0));
        (await _journal.OpenAsync()).ShouldHaveSingleItem().Owner.ShouldBe("another");
    }

    [Fact]
    public async Task An_owner_that_was_taken_over_while_its_request_was_out_settles_what_it_knows()
    {
        (Task<PublishResult> running, _) = Start();
        JournalEntry armed = (await _journal.OpenAsync()).ShouldHaveSingleItem();
        (await _journal.TryAdvanceAsync(armed with { State = JournalState.Unconfirmed, Owner = null, LeaseUntil = null })).ShouldNotBeNull();

        _answer.SetResult("1");
        PublishResult result = await running;

        (result.Status, result.FollowUps.Count).ShouldBe((PublishStatus.Published, 0));
        (await _journal.TryBeginAsync(Entries.New("k"))).References[0].Id.ShouldBe("1");
    }

    [Fact]
    public async Task Steps_that_run_at_once_are_all_remembered()
    {
        FakeRecipe recipe = new()
        {
            Before = (session, ct) => Task.WhenAll(Enumerable.Range(0, 20).Select(i => session.StepAsync($"upload:{i}", async _ => { await Task.Yield(); return $"m{i}"; }, ct).AsTask())),
        };

        await new PublishRunner(_journal, _time).RunAsync(recipe, Once, default);

        (await _journal.TryBeginAsync(Entries.New("k"))).Steps.Count.ShouldBe(20);
    }

    private (Task<PublishResult> Running, FakeRecipe Recipe) Start()
    {
        FakeRecipe recipe = new() { Answer = _ => _answer.Task };
        Task<PublishResult> running = new PublishRunner(_journal, _time).RunAsync(recipe, Once, default);
        recipe.Sent.ShouldBe(1);
        return (running, recipe);
    }
}
