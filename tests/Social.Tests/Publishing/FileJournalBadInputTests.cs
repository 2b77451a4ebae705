using System.Text;
using Social.Files;
using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

public sealed class FileJournalBadInputTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    [Fact]
    public async Task A_record_that_was_cut_is_taken_off_and_all_before_it_stays()
    {
        await FillAsync();
        byte[] whole = await File.ReadAllBytesAsync(_folder.File);
        int lastLine = whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1;

        for (int length = lastLine + 1; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(_folder.File, whole[..length]);
            await using FileJournal journal = _folder.Open();

            (await journal.OpenAsync()).Select(e => (e.Key, e.State)).ShouldBe([("a", JournalState.Armed)]);
            new FileInfo(_folder.File).Length.ShouldBe(lastLine);
        }
    }

    [Fact]
    public async Task Blocks_that_never_reached_the_disk_are_taken_off()
    {
        await FillAsync();
        await File.AppendAllTextAsync(_folder.File, "12345678 {\"key\":\"c\0\0\0\0\0\n\0\0\0\0");

        await using FileJournal journal = _folder.Open();

        (await journal.OpenAsync()).Count.ShouldBe(2);
        (await journal.TryBeginAsync(Entries.New("c"))).Owner.ShouldBe("tester");
    }

    [Fact]
    public async Task Any_flipped_bit_is_an_error_and_the_file_is_left_as_it_is()
    {
        await FillAsync();
        byte[] whole = await File.ReadAllBytesAsync(_folder.File);
        IEnumerable<int> random = Enumerable.Range(25, 32); // of the header's random part any value will do
        foreach (int i in Enumerable.Range(0, whole.Length - 1).Except(random))
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x02;
            await File.WriteAllBytesAsync(_folder.File, damaged);
            await using FileJournal journal = _folder.Open();

            SocialApiException error = await Should.ThrowAsync<SocialApiException>(async () => await journal.TryBeginAsync(Entries.New("z")), $"byte {i}");

            error.Code.ShouldBe(SocialErrorCode.JournalUnavailable);
            error.Message.ShouldContain(_folder.File);
            (await File.ReadAllBytesAsync(_folder.File)).ShouldBe(damaged, "a damaged file is left as it is");
        }
    }

    [Fact]
    public async Task Damage_in_the_middle_names_its_offset_and_what_to_do()
    {
        await FillAsync();
        byte[] bytes = await File.ReadAllBytesAsync(_folder.File);
        int second = bytes.AsSpan().IndexOf((byte)'\n') + 1;
        bytes[second + 20] ^= 1;
        await File.WriteAllBytesAsync(_folder.File, bytes);
        await using FileJournal journal = _folder.Open();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(async () => await journal.OpenAsync());

        error.Message.ShouldContain($"damaged at byte {second}");
        error.Message.ShouldContain("look on the networks");
        error.Remedy.ShouldBe(Remedy.FixConfiguration);
    }

    [Theory]
    [InlineData("social-publish-journal 2 abc\n", "is of version 2; this library reads version 1")]
    [InlineData("social-publish-journal 12\n", "is of version 12")]
    [InlineData("{\"posts\":[]}", "is not a publish journal")]
    [InlineData("social-publi", "is not a publish journal")]
    [InlineData("social-publish-journal 1 0123", "is damaged at byte 0")]
    public async Task A_file_of_another_kind_or_version_is_refused_and_left_alone(string content, string message)
    {
        await File.WriteAllTextAsync(_folder.File, content);
        await using FileJournal journal = _folder.Open();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(async () => await journal.TryBeginAsync(Entries.New("a")));

        error.Message.ShouldContain(message);
        (await File.ReadAllTextAsync(_folder.File)).ShouldBe(content);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_named()
    {
        await using FileJournal journal = _folder.Open(o => o.Path = Path.Combine(_folder.File, "deeper", "j"));

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(async () => await journal.TryBeginAsync(Entries.New("a")));

        (error.Code, error.InnerException is DirectoryNotFoundException or IOException).ShouldBe((SocialErrorCode.JournalUnavailable, true));
        error.Message.ShouldContain("deeper");
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_an_error()
    {
        await FillAsync();
        await using FileJournal journal = _folder.Open(open: path => throw new UnauthorizedAccessException($"Access to the path '{path}' is denied."));

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(async () => await journal.TryBeginAsync(Entries.New("c")));

        error.Code.ShouldBe(SocialErrorCode.JournalUnavailable);
        error.Message.ShouldContain("denied");
    }

    [Fact]
    public async Task A_path_that_is_a_folder_is_an_error()
    {
        Directory.CreateDirectory(_folder.File);
        await using FileJournal journal = _folder.Open();

        (await Should.ThrowAsync<SocialApiException>(async () => await journal.TryBeginAsync(Entries.New("c")))).Code.ShouldBe(SocialErrorCode.JournalUnavailable);
    }

    [Fact]
    public async Task A_file_that_another_process_keeps_locked_is_waited_for_and_then_an_error()
    {
        FakeTimeProvider time = new();
        await using FileJournal journal = _folder.Open(o => o.LockTimeout = TimeSpan.FromSeconds(3), time: time);
        await using FileStream other = FileLock.OpenAlone(_folder.File + ".lock");

        Task<JournalEntry> begin = journal.TryBeginAsync(Entries.New("a")).AsTask();
        begin.IsCompleted.ShouldBeFalse();
        while (!begin.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(begin);
        error.Message.ShouldContain("locked by another process for 3 seconds");
        (error.IsTransient, error.Remedy).ShouldBe((true, Remedy.Retry));
        await other.DisposeAsync();
        (await journal.TryBeginAsync(Entries.New("a"))).Key.ShouldBe("a");
    }

    [Fact]
    public async Task Waiting_for_the_lock_can_be_cancelled()
    {
        await using FileJournal journal = _folder.Open();
        await using FileStream other = FileLock.OpenAlone(_folder.File + ".lock");
        using CancellationTokenSource cancel = new();

        Task<JournalEntry> begin = journal.TryBeginAsync(Entries.New("a"), cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(begin);
    }

    [Fact]
    public async Task A_full_disk_changes_nothing_and_the_journal_goes_on_when_there_is_room()
    {
        DiskFault fault = DiskFault.None;
        await using FileJournal journal = _folder.Open(open: path => new FailingFileStream(path, () => fault));
        JournalEntry begun = await journal.TryBeginAsync(Entries.New("a"));
        long length = new FileInfo(_folder.File).Length;

        fault = DiskFault.Full;
        SocialApiException error = await Should.ThrowAsync<SocialApiException>(async () => await journal.TryAdvanceAsync(begun with { State = JournalState.Armed }));
        long after = new FileInfo(_folder.File).Length;
        fault = DiskFault.None;
        JournalEntry? armed = await journal.TryAdvanceAsync(begun with { State = JournalState.Armed });

        error.Message.ShouldContain("No space left");
        after.ShouldBe(length);
        armed.ShouldNotBeNull();
        await using FileJournal next = _folder.Open();
        (await next.OpenAsync()).ShouldHaveSingleItem().State.ShouldBe(JournalState.Armed);
    }

    [Fact]
    public async Task A_change_that_did_not_reach_the_disk_was_not_made()
    {
        DiskFault fault = DiskFault.None;
        await using FileJournal journal = _folder.Open(o => o.Durability = JournalDurability.Outcomes, path => new FailingFileStream(path, () => fault));
        JournalEntry begun = await journal.TryBeginAsync(Entries.New("a"));

        fault = DiskFault.FlushFails;
        await Should.ThrowAsync<SocialApiException>(async () => await journal.TryAdvanceAsync(begun with { State = JournalState.Armed }));
        fault = DiskFault.None;

        (await journal.OpenAsync()).ShouldHaveSingleItem().State.ShouldBe(JournalState.Begun);
    }

    [Fact]
    public async Task Half_a_record_that_could_not_be_taken_back_is_taken_off_by_the_next_look()
    {
        DiskFault fault = DiskFault.None;
        await using FileJournal journal = _folder.Open(open: path => new FailingFileStream(path, () => fault));
        JournalEntry begun = await journal.TryBeginAsync(Entries.New("a"));

        fault = DiskFault.Dead;
        await Should.ThrowAsync<SocialApiException>(async () => await journal.TryAdvanceAsync(begun with { State = JournalState.Armed }));
        fault = DiskFault.None;

        (await journal.OpenAsync()).ShouldHaveSingleItem().State.ShouldBe(JournalState.Begun);
        (await journal.TryAdvanceAsync(begun with { State = JournalState.Armed })).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_that_disappears_or_is_cut_while_in_use_is_an_error_not_a_fresh_start()
    {
        await using FileJournal journal = _folder.Open();
        await journal.TryBeginAsync(Entries.New("a"));
        string content = await File.ReadAllTextAsync(_folder.File, Encoding.ASCII);

        await File.WriteAllTextAsync(_folder.File, content[..58]);
        (await Should.ThrowAsync<SocialApiException>(async () => await journal.TryBeginAsync(Entries.New("a")))).Message.ShouldContain("was cut to 58 bytes");
        File.Delete(_folder.File);
        (await Should.ThrowAsync<SocialApiException>(async () => await journal.TryBeginAsync(Entries.New("a")))).Message.ShouldContain("was removed while it was in use");
        await File.WriteAllTextAsync(_folder.File, content);
        (await journal.OpenAsync()).ShouldHaveSingleItem().Key.ShouldBe("a");
    }

    [Theory]
    [InlineData("", 0, 0, 1)]
    [InlineData("j", -1, 0, 1)]
    [InlineData("j", 0, -1, 1)]
    [InlineData("j", 0, 0, -1)]
    public void Options_out_of_range_are_refused(string path, long threshold, int settled, int seconds)
    {
        FileJournalOptions options = new() { Path = path, CompactionThreshold = threshold, MaxSettled = settled, LockTimeout = TimeSpan.FromSeconds(seconds) };

        Should.Throw<ArgumentException>(() => new FileJournal(options, TimeProvider.System));
    }

    public void Dispose() => _folder.Dispose();

    private async Task FillAsync()
    {
        await using FileJournal journal = _folder.Open();
        JournalEntry a = await journal.TryBeginAsync(Entries.New("a"));
        await journal.TryAdvanceAsync(a with { State = JournalState.Armed });
        await journal.TryBeginAsync(Entries.New("b", minute: 1));
    }
}
