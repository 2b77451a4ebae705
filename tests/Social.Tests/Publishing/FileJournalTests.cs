using Microsoft.Extensions.DependencyInjection;
using Social.Publishing;

namespace Social.Tests.Publishing;

public sealed class FileJournalTests : JournalTests, IDisposable
{
    private readonly JournalFolder _folder = new();
    private readonly FileJournal _journal;

    public FileJournalTests() => _journal = _folder.Open(o => o.Durability = JournalDurability.EveryChange);

    private protected override IPublishJournal Journal => _journal;

    private protected override IPublishJournal WithSettled(int maxSettled) => _folder.Open(o => o.MaxSettled = maxSettled);

    [Fact]
    public async Task What_one_process_wrote_the_next_one_knows()
    {
        JournalEntry entry = await _journal.TryBeginAsync(Entries.New("a"));
        await _journal.TryAdvanceAsync(entry with { State = JournalState.Armed, ArmedAt = Entries.Start });
        await _journal.TryAdvanceAsync((await _journal.TryBeginAsync(Entries.New("b"))).Settled("7"));

        await using FileJournal next = _folder.Open();

        JournalEntry open = (await next.OpenAsync()).ShouldHaveSingleItem();
        (open.Key, open.State, open.ArmedAt).ShouldBe(("a", JournalState.Armed, Entries.Start));
        (await next.FindByHandleAsync(Entries.Account, "7"))!.State.ShouldBe(JournalState.Settled);
    }

    [Fact]
    public async Task Processes_see_each_others_changes_as_they_happen()
    {
        await using FileJournal other = _folder.Open();
        JournalEntry begun = await _journal.TryBeginAsync(Entries.New("a", "one"));

        JournalEntry seen = await other.TryBeginAsync(Entries.New("a", "two"));
        JournalEntry? advanced = await other.TryAdvanceAsync(seen with { Owner = "two" });

        seen.Owner.ShouldBe("one");
        advanced.ShouldNotBeNull();
        (await _journal.TryAdvanceAsync(begun with { State = JournalState.Armed })).ShouldBeNull();
        (await _journal.OpenAsync()).ShouldHaveSingleItem().Owner.ShouldBe("two");
    }

    [Fact]
    public async Task A_file_that_grew_is_rewritten_without_what_is_superseded_and_other_processes_follow()
    {
        await using FileJournal small = _folder.Open(o => (o.CompactionThreshold, o.MaxSettled) = (20_000, 5));
        await using FileJournal other = _folder.Open(o => (o.CompactionThreshold, o.MaxSettled) = (20_000, 5));
        JournalEntry open = await other.TryBeginAsync(Entries.New("open"));
        for (int i = 0; i < 200; i++)
        {
            JournalEntry entry = await small.TryBeginAsync(Entries.New($"k{i}"));
            entry = (await small.TryAdvanceAsync(entry with { State = JournalState.Armed }))!;
            await small.TryAdvanceAsync(entry.Settled($"p{i}"));
        }

        new FileInfo(_folder.File).Length.ShouldBeLessThan(25_000);
        (await other.TryAdvanceAsync(open with { State = JournalState.Armed }))!.State.ShouldBe(JournalState.Armed);
        (await other.FindByHandleAsync(Entries.Account, "p199")).ShouldNotBeNull();
        (await other.FindByHandleAsync(Entries.Account, "p194")).ShouldBeNull();
        await using FileJournal fresh = _folder.Open(o => o.MaxSettled = 5);
        (await fresh.OpenAsync()).ShouldHaveSingleItem().State.ShouldBe(JournalState.Armed);
        (await fresh.FindByHandleAsync(Entries.Account, "p195")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_rewrite_that_a_crash_left_half_done_is_not_in_the_way()
    {
        await _journal.TryBeginAsync(Entries.New("a"));
        await File.WriteAllTextAsync(_folder.File + ".new", "half");

        await using FileJournal next = _folder.Open(o => o.CompactionThreshold = 0);
        for (int i = 0; i < 20; i++)
        {
            JournalEntry entry = await next.TryBeginAsync(Entries.New("a"));
            await next.TryAdvanceAsync(entry with { Handle = $"h{i}" });
        }

        (await next.FindByHandleAsync(Entries.Account, "h19"))!.Key.ShouldBe("a");
        File.Exists(_folder.File + ".new").ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_file_is_a_new_journal()
    {
        await File.WriteAllBytesAsync(_folder.File, []);

        (await _journal.TryBeginAsync(Entries.New("a"))).Key.ShouldBe("a");
        (await File.ReadAllTextAsync(_folder.File)).ShouldStartWith("social-publish-journal 1 ");
    }

    [Fact]
    public async Task A_journal_that_ended_takes_nothing_more()
    {
        await _journal.DisposeAsync();
        await _journal.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await _journal.TryBeginAsync(Entries.New("a")));
    }

    [Fact]
    public async Task It_is_registered_in_place_of_the_one_in_memory()
    {
        ServiceCollection services = new();
        services.AddSocial().AddFileJournal(_folder.File, o => o.MaxSettled = 3);
        await using ServiceProvider provider = services.BuildServiceProvider();

        IPublishJournal journal = provider.GetRequiredService<IPublishJournal>();
        await journal.TryBeginAsync(Entries.New("a"));

        journal.ShouldBeOfType<FileJournal>();
        (await _journal.OpenAsync()).ShouldHaveSingleItem().Key.ShouldBe("a");
    }

    public void Dispose() => _folder.Dispose();
}
