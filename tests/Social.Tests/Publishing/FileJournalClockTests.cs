using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

/// <summary>A process that starts after the wall clock jumped goes by the machine's monotonic clock, which the file keeps beside each lease.</summary>
public sealed class FileJournalClockTests : IDisposable
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "k" };

    private readonly JournalFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_process_started_after_a_jump_takes_no_live_owners_publish_over()
    {
        TaskCompletionSource<string> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using FileJournal one = _folder.Open(time: _time);
        FakeRecipe first = new()
        {
            Answer = _ =>
            {
                left.SetResult();
                return answer.Task;
            },
        };
        Task<PublishResult> running = new PublishRunner(one, _time).RunAsync(first, Once, default);
        await left.Task;
        _time.SetUtcNow(_time.GetUtcNow().AddHours(24));
        await using FileJournal two = _folder.Open(time: _time);
        FakeRecipe second = new() { Look = () => Task.FromResult(Reconciliation.Absent) };

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => new PublishRunner(two, _time).RunAsync(second, Once, default));

        (error.Code, error.Remedy, second.Sent, second.Looks).ShouldBe((SocialErrorCode.Conflict, Remedy.Wait, 0, 0));
        answer.SetResult("1");
        (await running).Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task A_dead_owners_publish_is_taken_over_when_its_lease_ended_by_both_clocks()
    {
        await using (FileJournal dead = _folder.Open(time: _time))
        {
            await dead.TryBeginAsync(Entries.New("k") with { Fingerprint = "F", LeaseUntil = _time.GetUtcNow() + LeaseClock.Duration });
        }

        _time.SetUtcNow(_time.GetUtcNow().AddHours(24));
        await using FileJournal next = _folder.Open(o => o.CompactionThreshold = 0, time: _time);
        await next.TryBeginAsync(Entries.New("another"));
        _time.Advance(LeaseClock.Duration - TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<SocialApiException>(() => new PublishRunner(next, _time).RunAsync(new FakeRecipe(), Once, default));
        _time.Advance(TimeSpan.FromSeconds(1));

        (await new PublishRunner(next, _time).RunAsync(new FakeRecipe(), Once, default)).Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task A_machine_that_was_started_anew_holds_nobodys_lease_for_longer_than_it_lasts()
    {
        FakeTimeProvider before = new();
        before.Advance(TimeSpan.FromDays(3));
        await using (FileJournal dead = _folder.Open(time: before))
        {
            await dead.TryBeginAsync(Entries.New("k") with { Fingerprint = "F", LeaseUntil = before.GetUtcNow() + LeaseClock.Duration });
        }

        FakeTimeProvider after = new(before.GetUtcNow().AddHours(1));
        await using FileJournal next = _folder.Open(time: after);

        (await new PublishRunner(next, after).RunAsync(new FakeRecipe(), Once, default)).Status.ShouldBe(PublishStatus.Published);
    }

    public void Dispose() => _folder.Dispose();
}
