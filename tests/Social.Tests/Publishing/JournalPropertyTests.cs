using FsCheck;
using FsCheck.Fluent;
using Social.Publishing;

namespace Social.Tests.Publishing;

/// <summary>Random lives of a few entries in both journals, against a plain model.</summary>
public sealed class JournalPropertyTests
{
    private static readonly string[] Keys = ["a", "b", "c"];

    [Fact]
    public void The_one_in_memory_follows_the_model() => Check(steps => new Life(new InMemoryPublishJournal(), null).RunAsync(steps));

    [Fact]
    public void The_one_in_a_file_follows_the_model_through_crashes() => Check(async steps =>
    {
        using JournalFolder folder = new();
        return await new Life(folder.Open(), folder).RunAsync(steps);
    });

    private static void Check(Func<int[], Task<bool>> holds) =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ArrayOf(60).ToArbitrary(), steps => holds(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private sealed class Life(IPublishJournal first, JournalFolder? folder)
    {
        private readonly Dictionary<string, JournalEntry> _model = [];
        private readonly List<JournalEntry> _stale = [];
        private readonly List<(long End, JournalEntry Entry)> _written = [];
        private IPublishJournal _journal = first;

        public async Task<bool> RunAsync(int[] steps)
        {
            foreach (int step in steps)
            {
                string key = Keys[step / 10 % Keys.Length];
                bool right = (step % 10) switch
                {
                    < 2 => await BeginAsync(key, step),
                    < 7 => await AdvanceAsync(key, step),
                    7 => await StaleAsync(step),
                    8 => await CrashAsync(step),
                    _ => true,
                };
                if (!right || !await AgreesAsync())
                {
                    return false;
                }
            }

            return true;
        }

        private async Task<bool> BeginAsync(string key, int step)
        {
            JournalEntry wanted = Entries.New(key, $"o{step}");
            JournalEntry standing = await _journal.TryBeginAsync(wanted);
            if (_model.TryGetValue(key, out JournalEntry? known))
            {
                return Same(standing, known);
            }

            Keep(standing);
            return standing.Owner == wanted.Owner;
        }

        private async Task<bool> AdvanceAsync(string key, int step)
        {
            if (!_model.TryGetValue(key, out JournalEntry? known))
            {
                return await _journal.TryAdvanceAsync(Entries.New(key)) is null;
            }

            JournalState state = (JournalState)(step / 100 % 4);
            JournalEntry change = state == JournalState.Settled ? known.Settled($"p{step}") : known with { State = state, Handle = $"h{step}" };
            JournalEntry? next = await _journal.TryAdvanceAsync(change);
            bool backwards = known.State == JournalState.Settled && state != JournalState.Settled;
            if (next is null)
            {
                return backwards;
            }

            _stale.Add(known);
            Keep(next);
            return !backwards && next.Version == known.Version + 1;
        }

        private async Task<bool> StaleAsync(int step) =>
            _stale.Count == 0 || await _journal.TryAdvanceAsync(_stale[step / 10 % _stale.Count] with { Owner = "late" }) is null;

        private async Task<bool> CrashAsync(int step)
        {
            if (folder is null)
            {
                return true;
            }

            await ((FileJournal)_journal).DisposeAsync();
            if (_written.Count > 0)
            {
                // The machine died in the last write: some of its bytes are there, all before them were flushed.
                long from = _written.Count > 1 ? _written[^2].End : 58;
                long cut = from + (step / 10 % (_written[^1].End - from + 1));
                using FileStream file = File.OpenWrite(folder.File);
                file.SetLength(cut);
                if (cut < _written[^1].End)
                {
                    Forget();
                }
            }

            _stale.Clear();
            _journal = folder.Open();
            return true;
        }

        private void Forget()
        {
            JournalEntry lost = _written[^1].Entry;
            _written.RemoveAt(_written.Count - 1);
            _model.Remove(lost.Key);
            foreach ((_, JournalEntry entry) in _written.Where(w => w.Entry.Key == lost.Key))
            {
                _model[entry.Key] = entry;
            }
        }

        private void Keep(JournalEntry entry)
        {
            _model[entry.Key] = entry;
            if (folder is not null)
            {
                _written.Add((new FileInfo(folder.File).Length, entry));
            }
        }

        private async Task<bool> AgreesAsync()
        {
            List<JournalEntry> open = await _journal.OpenAsync();
            IEnumerable<string> expected = _model.Values.Where(e => e.State != JournalState.Settled).Select(e => e.Key).Order();
            if (!open.Select(e => e.Key).Order().SequenceEqual(expected) || !open.TrueForAll(e => Same(e, _model[e.Key])))
            {
                return false;
            }

            foreach (JournalEntry entry in _model.Values.Where(e => e.State == JournalState.Settled))
            {
                if (await _journal.FindByHandleAsync(Entries.Account, entry.References[0].Id!) is not { } found || !Same(found, entry))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool Same(JournalEntry a, JournalEntry b) =>
            (a.Key, a.Version, a.State, a.Owner, a.Handle, a.LeaseUntil) == (b.Key, b.Version, b.State, b.Owner, b.Handle, b.LeaseUntil) && a.References.SequenceEqual(b.References);
    }
}
