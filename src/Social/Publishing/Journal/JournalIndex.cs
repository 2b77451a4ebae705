using System.Runtime.InteropServices;

namespace Social.Publishing;

/// <summary>The entries a journal holds, by key and by handle: all open ones, and the settled ones that settled last.</summary>
/// <remarks>Not thread-safe: the journal around it locks.</remarks>
/// <param name="maxSettled">How many settled entries are kept.</param>
internal sealed class JournalIndex(int maxSettled)
{
    private readonly Dictionary<string, JournalEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(AccountKey Account, string Handle), string> _handles = [];
    private readonly Queue<string> _settled = new();

    public int Count => _entries.Count;

    public JournalEntry? Find(string key) => _entries.GetValueOrDefault(key);

    public JournalEntry? FindByHandle(AccountKey account, string handle) =>
        _handles.TryGetValue((account, handle), out string? key) ? _entries.GetValueOrDefault(key) : null;

    /// <summary>Tells whether a change can take its entry's place: not when it was made to a version that has passed, or would undo what is settled.</summary>
    /// <param name="change">The changed entry.</param>
    /// <param name="version">The version it was made to.</param>
    public bool Takes(JournalEntry change, long version) =>
        _entries.TryGetValue(change.Key, out JournalEntry? current)
        && current.Version == version
        && (current.State != JournalState.Settled || change.State == JournalState.Settled);

    /// <summary>Puts an entry in the place of its earlier version.</summary>
    public void Apply(JournalEntry entry)
    {
        ref JournalEntry? slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, entry.Key, out _);
        JournalEntry? before = slot;
        slot = entry;
        if (before is null || before.Handle != entry.Handle || !ReferenceEquals(before.References, entry.References))
        {
            Unindex(before);
            Index(entry);
        }

        if (entry.State == JournalState.Settled && before?.State != JournalState.Settled)
        {
            _settled.Enqueue(entry.Key);
            Evict();
        }
    }

    /// <summary>Lists the entries that are not settled, oldest first.</summary>
    public List<JournalEntry> Open()
    {
        List<JournalEntry> open = [.. _entries.Values.Where(static e => e.State != JournalState.Settled)];
        open.Sort(static (a, b) => a.BegunAt != b.BegunAt ? a.BegunAt.CompareTo(b.BegunAt) : string.CompareOrdinal(a.Key, b.Key));
        return open;
    }

    /// <summary>Lists everything in an order that, applied again, forgets the same entries first.</summary>
    public IEnumerable<JournalEntry> All() => _settled.Select(key => _entries[key]).Concat(Open());

    private void Evict()
    {
        while (_settled.Count > maxSettled && _settled.TryDequeue(out string? oldest))
        {
            _entries.Remove(oldest, out JournalEntry? gone);
            Unindex(gone);
        }
    }

    private void Index(JournalEntry entry)
    {
        Add(entry, entry.Handle);
        for (int i = 0; i < entry.References.Count; i++)
        {
            Add(entry, entry.References[i].Id);
            Add(entry, entry.References[i].Handle);
        }
    }

    private void Add(JournalEntry entry, string? handle)
    {
        if (handle is not null)
        {
            // The first to claim a handle keeps it.
            _handles.TryAdd((entry.Target.Account, handle), entry.Key);
        }
    }

    private void Unindex(JournalEntry? entry)
    {
        if (entry is null)
        {
            return;
        }

        Remove(entry, entry.Handle);
        for (int i = 0; i < entry.References.Count; i++)
        {
            Remove(entry, entry.References[i].Id);
            Remove(entry, entry.References[i].Handle);
        }
    }

    private void Remove(JournalEntry entry, string? handle)
    {
        if (handle is not null && _handles.TryGetValue((entry.Target.Account, handle), out string? key) && key == entry.Key)
        {
            _handles.Remove((entry.Target.Account, handle));
        }
    }
}
