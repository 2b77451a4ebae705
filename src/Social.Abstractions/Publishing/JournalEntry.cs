namespace Social;

/// <summary>One publish in the journal. It holds ids and fingerprints, never a post's words or a token; an upload's address only as a <see cref="Secret"/>.</summary>
public sealed record JournalEntry
{
    /// <summary>Gets the idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the target.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>Gets the fingerprint of target and post, which tells a key used again for another post.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Gets how far it got.</summary>
    public JournalState State { get; init; }

    /// <summary>Gets who works on it, or null when nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets until when the owner's work holds, or null.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Gets when it was begun.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Gets when it was last armed, by our clock, or null.</summary>
    public DateTimeOffset? ArmedAt { get; init; }

    /// <summary>Gets the results of the repeatable steps that are done, by step name; a resumed publish does not do them again.</summary>
    public IReadOnlyDictionary<string, string> Steps { get; init; } = NoSteps;

    /// <summary>Gets the handle the network gave for what was begun (container, session, publish id), or null.</summary>
    public string? Handle { get; init; }

    /// <summary>Gets the point from which its upload goes on, until it is settled; or null. It may hold a signed URL: a journal that stores it can protect it.</summary>
    public Secret? Checkpoint { get; init; }

    /// <summary>Gets the outcome once settled: its status, or null.</summary>
    public PublishStatus? Outcome { get; init; }

    /// <summary>Gets what was made.</summary>
    public IReadOnlyList<PostReference> References { get; init; } = [];

    /// <summary>Gets the version, counted up by each change.</summary>
    public long Version { get; init; }

    private static readonly IReadOnlyDictionary<string, string> NoSteps = new Dictionary<string, string>();
}
