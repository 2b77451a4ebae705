namespace Social.Testing;

/// <summary>The faults that wait for requests of an emulated network.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class FaultInjector
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private Random _random = new(0);

    /// <summary>Gets how many faults are not used up.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _entries.Count;
        }
    }

    /// <summary>Adds a fault behind those already waiting.</summary>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the fault is out of its range.</exception>
    public void Add(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fault.Probability, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(fault.Skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fault.BodyRepeat);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Delay, TimeSpan.Zero);
        if (fault.Times is { } times) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (_gate) _entries.Add(new Entry(fault));
    }

    /// <summary>Adds several faults that each meet requests at random until cleared: weather for soak tests.</summary>
    /// <param name="seed">The seed: the same seed and the same sequence of requests meet the same faults.</param>
    /// <param name="probability">The chance, 0 to 1, of each fault on each matching request.</param>
    /// <param name="faults">The faults; their own <see cref="EmulatorFault.Times"/> and <see cref="EmulatorFault.Probability"/> are replaced.</param>
    public void AddRandom(int seed, double probability, params IReadOnlyList<EmulatorFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        lock (_gate) _random = new Random(seed);
        foreach (var fault in faults) Add(fault with { Times = null, Probability = probability });
    }

    /// <summary>Removes every fault.</summary>
    public void Clear()
    {
        lock (_gate) _entries.Clear();
    }

    internal EmulatorFault? Take(string method, string path)
    {
        lock (_gate)
        {
            foreach (var entry in _entries)
            {
                if (!entry.Matches(method, path)) continue;
                if (entry.Skip > 0)
                {
                    entry.Skip--;
                    continue;
                }

                if (entry.Fault.Probability < 1 && _random.NextDouble() >= entry.Fault.Probability) continue;
                if (entry.Left is not null && --entry.Left == 0) _entries.Remove(entry);
                return entry.Fault;
            }

            return null;
        }
    }

    private sealed class Entry(EmulatorFault fault)
    {
        public EmulatorFault Fault { get; } = fault;

        public int? Left { get; set; } = fault.Times;

        public int Skip { get; set; } = fault.Skip;

        public bool Matches(string method, string path) =>
            (Fault.Method is null || string.Equals(Fault.Method, method, StringComparison.OrdinalIgnoreCase))
            && (Fault.PathPattern is null || Testing.PathPattern.IsMatch(Fault.PathPattern, path));
    }
}
