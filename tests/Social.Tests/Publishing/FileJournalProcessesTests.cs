using System.Collections.Concurrent;
using Social.Publishing;

namespace Social.Tests.Publishing;

/// <summary>Two journals over one file, as two processes have them.</summary>
public sealed class FileJournalProcessesTests : IDisposable
{
    private const int Keys = 200;

    private readonly JournalFolder _folder = new();

    [Fact]
    public async Task Two_processes_that_publish_under_the_same_keys_make_each_post_once()
    {
        ConcurrentDictionary<string, int> sent = new();
        await Task.WhenAll(PublishAllAsync(sent, descending: false), PublishAllAsync(sent, descending: true));

        sent.Count.ShouldBe(Keys);
        sent.Values.ShouldAllBe(count => count == 1);
        await using FileJournal journal = _folder.Open();
        (await journal.OpenAsync()).ShouldBeEmpty();
        (await journal.FindByHandleAsync(Entries.Account, "post-key-117"))!.State.ShouldBe(JournalState.Settled);
    }

    [Fact]
    public async Task Of_two_processes_that_arm_the_same_entry_one_wins()
    {
        await using FileJournal one = _folder.Open();
        await using FileJournal two = _folder.Open();
        for (int i = 0; i < 50; i++)
        {
            JournalEntry entry = await one.TryBeginAsync(Entries.New($"k{i}"));
            JournalEntry?[] armed = await Task.WhenAll(
                Task.Run(async () => await one.TryAdvanceAsync(entry with { State = JournalState.Armed, Owner = "one" })),
                Task.Run(async () => await two.TryAdvanceAsync(entry with { State = JournalState.Armed, Owner = "two" })));

            armed.Count(a => a is not null).ShouldBe(1);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task PublishAllAsync(ConcurrentDictionary<string, int> sent, bool descending)
    {
        await using FileJournal journal = _folder.Open(o => (o.CompactionThreshold, o.LockTimeout) = (40_000, TimeSpan.FromMinutes(1)));
        PublishRunner runner = new(journal, TimeProvider.System);
        IEnumerable<string> keys = Enumerable.Range(0, Keys).Select(i => $"key-{i}");
        await Parallel.ForEachAsync(descending ? keys.Reverse() : keys, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (key, ct) =>
        {
            FakeRecipe recipe = new() { Answer = _ => Task.FromResult("post-" + key) };
            try
            {
                (await runner.RunAsync(recipe, new PublishOptions { IdempotencyKey = key }, ct)).Reference!.Id.ShouldBe("post-" + key);
            }
            catch (SocialApiException e) when (e.Code == SocialErrorCode.Conflict)
            {
                recipe.Sent.ShouldBe(0);
            }

            sent.AddOrUpdate(key, recipe.Sent, (_, before) => before + recipe.Sent);
        });
    }
}
