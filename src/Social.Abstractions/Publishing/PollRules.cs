namespace Social;

/// <summary>What a network takes of polls.</summary>
public sealed record PollRules
{
    /// <summary>Gets the fewest choices.</summary>
    public required int MinOptions { get; init; }

    /// <summary>Gets the most choices.</summary>
    public required int MaxOptions { get; init; }

    /// <summary>Gets the longest choice, in UTF-16 units unless the network's page says otherwise.</summary>
    public required int MaxOptionLength { get; init; }

    /// <summary>Gets the shortest time to vote.</summary>
    public required TimeSpan MinDuration { get; init; }

    /// <summary>Gets the longest time to vote.</summary>
    public required TimeSpan MaxDuration { get; init; }
}
