namespace Social;

/// <summary>Something on a network that a post can be sent to or marked with.</summary>
public sealed record TargetOption
{
    /// <summary>Gets the kind: <c>subreddit</c>, <c>flair</c>, <c>playlist</c>, <c>community</c>, <c>category</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what to give as destination or option.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name people see.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what the network requires or forbids there, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = NoFacts;

    private static readonly IReadOnlyDictionary<string, string> NoFacts = new Dictionary<string, string>();
}
