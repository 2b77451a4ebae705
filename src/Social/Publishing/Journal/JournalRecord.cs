namespace Social.Publishing;

/// <summary>An entry as it stands in the file. Short names, since each change writes all of it.</summary>
internal sealed class JournalRecord
{
    public string Key { get; set; } = string.Empty;

    public long Version { get; set; }

    public JournalState State { get; set; }

    public AccountKey Account { get; set; }

    public string? Destination { get; set; }

    public Placement? Placement { get; set; }

    public string Fingerprint { get; set; } = string.Empty;

    public string? Owner { get; set; }

    public DateTimeOffset? Lease { get; set; }

    /// <summary>When an owned entry was written, by <see cref="SteadyClock"/>.</summary>
    public long? Tick { get; set; }

    public DateTimeOffset Begun { get; set; }

    public DateTimeOffset? Armed { get; set; }

    public Dictionary<string, string>? Steps { get; set; }

    public string? Handle { get; set; }

    public string? Checkpoint { get; set; }

    public PublishStatus? Outcome { get; set; }

    public List<JournalRecordReference>? Made { get; set; }

    public static JournalRecord Of(JournalEntry entry, long? tick, ISecretProtector? protector) => new()
    {
        Key = entry.Key,
        Version = entry.Version,
        State = entry.State,
        Account = entry.Target.Account,
        Destination = entry.Target.Destination,
        Placement = entry.Target.Placement,
        Fingerprint = entry.Fingerprint,
        Owner = entry.Owner,
        Lease = entry.LeaseUntil,
        Tick = tick,
        Begun = entry.BegunAt,
        Armed = entry.ArmedAt,
        Steps = entry.Steps.Count == 0 ? null : entry.Steps as Dictionary<string, string> ?? new Dictionary<string, string>(entry.Steps, StringComparer.Ordinal),
        Handle = entry.Handle,
        Checkpoint = entry.Checkpoint is { } checkpoint ? protector?.Protect(checkpoint) ?? checkpoint.Reveal() : null,
        Outcome = entry.Outcome,
        Made = entry.References.Count == 0 ? null : [.. entry.References.Select(JournalRecordReference.Of)],
    };

    public JournalEntry ToEntry(ISecretProtector? protector)
    {
        JournalEntry entry = new()
        {
            Key = Key,
            Version = Version,
            State = State,
            Target = PublishTarget.To(Account, Destination, Placement),
            Fingerprint = Fingerprint,
            Owner = Owner,
            LeaseUntil = Lease,
            BegunAt = Begun,
            ArmedAt = Armed,
            Handle = Handle,
            Checkpoint = Checkpoint is null ? null : protector?.Unprotect(Checkpoint) ?? new Secret(Checkpoint),
            Outcome = Outcome,
        };
        return Steps is null && Made is null
            ? entry
            : entry with { Steps = Steps ?? entry.Steps, References = Made is null ? [] : [.. Made.Select(static m => m.ToReference())] };
    }
}
