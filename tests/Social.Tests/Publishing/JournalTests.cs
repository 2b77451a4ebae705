namespace Social.Tests.Publishing;

/// <summary>What every journal promises.</summary>
public abstract class JournalTests
{
    private protected abstract IPublishJournal Journal { get; }

    private protected abstract IPublishJournal WithSettled(int maxSettled);

    [Fact]
    public async Task A_key_begins_once_and_then_stands()
    {
        JournalEntry first = await Journal.TryBeginAsync(Entries.New("a", "one"));
        JournalEntry second = await Journal.TryBeginAsync(Entries.New("a", "two"));

        first.Owner.ShouldBe("one");
        second.Owner.ShouldBe("one");
    }

    [Fact]
    public async Task An_entry_comes_back_as_it_was_kept()
    {
        JournalEntry begun = await Journal.TryBeginAsync(Entries.New("a") with
        {
            Target = PublishTarget.To("acme@reddit+second:t2_x", "r/test", Placement.Story),
            Steps = new Dictionary<string, string> { ["upload:0"] = "1 m\n\"ä" },
            ArmedAt = Entries.Start.AddTicks(7),
            Handle = "container-1",
        });
        (await Journal.TryAdvanceAsync(begun.Settled("17"))).ShouldNotBeNull();

        JournalEntry read = await Journal.TryBeginAsync(Entries.New("a"));

        read.Target.ShouldBe(begun.Target);
        read.Fingerprint.ShouldBe("F-a");
        read.Steps["upload:0"].ShouldBe("1 m\n\"ä");
        read.ArmedAt.ShouldBe(Entries.Start.AddTicks(7));
        read.BegunAt.ShouldBe(Entries.Start);
        read.Handle.ShouldBe("container-1");
        read.Outcome.ShouldBe(PublishStatus.Published);
        read.References.ShouldBe(begun.Settled("17").References);
        read.Version.ShouldBe(begun.Version + 1);
        (read.Owner, read.LeaseUntil).ShouldBe((null, null));
    }

    [Fact]
    public async Task Only_the_version_that_was_read_can_be_replaced()
    {
        JournalEntry begun = await Journal.TryBeginAsync(Entries.New("a"));

        JournalEntry? armed = await Journal.TryAdvanceAsync(begun with { State = JournalState.Armed });
        JournalEntry? late = await Journal.TryAdvanceAsync(begun with { Owner = "thief" });

        armed!.Version.ShouldBe(begun.Version + 1);
        late.ShouldBeNull();
        (await Journal.TryBeginAsync(Entries.New("a"))).State.ShouldBe(JournalState.Armed);
    }

    [Fact]
    public async Task What_is_settled_is_never_opened_again()
    {
        JournalEntry begun = await Journal.TryBeginAsync(Entries.New("a"));
        JournalEntry settled = (await Journal.TryAdvanceAsync(begun.Settled("1")))!;

        (await Journal.TryAdvanceAsync(settled with { State = JournalState.Armed })).ShouldBeNull();
        (await Journal.TryAdvanceAsync(settled.Settled("2"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_entry_that_never_began_cannot_advance() => (await Journal.TryAdvanceAsync(Entries.New("a"))).ShouldBeNull();

    [Fact]
    public async Task A_handle_finds_its_entry_until_it_has_another()
    {
        JournalEntry entry = await Journal.TryBeginAsync(Entries.New("a"));
        entry = (await Journal.TryAdvanceAsync(entry with { Handle = "session-1" }))!;
        entry = (await Journal.TryAdvanceAsync(entry with { Handle = "session-2" }))!;
        await Journal.TryAdvanceAsync(entry.Settled("17"));

        (await Journal.FindByHandleAsync(Entries.Account, "session-1")).ShouldBeNull();
        (await Journal.FindByHandleAsync(Entries.Account, "session-2"))!.Key.ShouldBe("a");
        (await Journal.FindByHandleAsync(Entries.Account, "17"))!.Key.ShouldBe("a");
        (await Journal.FindByHandleAsync(new AccountKey(PlatformName.Twitter, "other"), "17")).ShouldBeNull();
    }

    [Fact]
    public async Task Open_entries_are_listed_oldest_first_and_settled_ones_are_not()
    {
        await Journal.TryBeginAsync(Entries.New("late", minute: 2));
        await Journal.TryBeginAsync(Entries.New("early", minute: 1));
        await Journal.TryAdvanceAsync((await Journal.TryBeginAsync(Entries.New("done"))).Settled("1"));

        (await Journal.OpenAsync()).Select(e => e.Key).ShouldBe(["early", "late"]);
    }

    [Fact]
    public async Task The_entries_that_settled_first_are_forgotten_first_and_open_ones_never()
    {
        IPublishJournal journal = WithSettled(2);
        await journal.TryBeginAsync(Entries.New("open"));
        JournalEntry[] begun = [await journal.TryBeginAsync(Entries.New("1")), await journal.TryBeginAsync(Entries.New("2")), await journal.TryBeginAsync(Entries.New("3"))];
        foreach (int i in (int[])[2, 0, 1])
        {
            await journal.TryAdvanceAsync(begun[i].Settled($"post-{begun[i].Key}"));
        }

        (await journal.FindByHandleAsync(Entries.Account, "post-3")).ShouldBeNull();
        (await journal.FindByHandleAsync(Entries.Account, "post-1")).ShouldNotBeNull();
        (await journal.FindByHandleAsync(Entries.Account, "post-2")).ShouldNotBeNull();
        (await journal.TryBeginAsync(Entries.New("3"))).State.ShouldBe(JournalState.Begun);
        (await journal.OpenAsync()).Select(e => e.Key).ShouldContain("open");
    }

    [Fact]
    public async Task Of_many_that_advance_the_same_version_one_wins()
    {
        JournalEntry begun = await Journal.TryBeginAsync(Entries.New("a"));

        JournalEntry?[] tries = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(async () => await Journal.TryAdvanceAsync(begun with { Owner = $"o{i}" }))));

        JournalEntry winner = tries.Where(t => t is not null).ShouldHaveSingleItem()!;
        (await Journal.TryBeginAsync(Entries.New("a"))).Owner.ShouldBe(winner.Owner);
    }
}
