namespace Social.RateLimiting;

/// <summary>A set whose state is in this process.</summary>
internal sealed class InMemoryWindowSet(string registration, string route, in RateLimitSubject subject, WindowEntry[] entries, int version)
    : RateLimitWindowSet(registration, route, subject.Account)
{
    private readonly RateLimitSubject _subject = subject;
    private volatile WindowEntry[] _entries = entries;

    public ref readonly RateLimitSubject Subject => ref _subject;

    /// <summary>The windows; replaced as a whole, under the table's lock.</summary>
    public WindowEntry[] Entries
    {
        get => _entries;
        set => _entries = value;
    }

    /// <summary>Up to which change of the discovered windows this set is current.</summary>
    public int Version { get; set; } = version;

    public override int Count => _entries.Length;

    public override RateLimitWindow WindowAt(int index) => _entries[index].Slot.Window;

    public override double CostAt(int index) => _entries[index].Cost;

    public override object KeyAt(int index) => _entries[index].Slot;
}
