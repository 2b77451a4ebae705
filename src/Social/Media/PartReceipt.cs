namespace Social.Media;

/// <summary>What a network answers to a part.</summary>
public sealed record PartReceipt
{
    /// <summary>Gets a receipt that says no more than that the part was taken whole.</summary>
    public static PartReceipt Taken { get; } = new();

    /// <summary>Gets how many bytes from the beginning the network now has, or null when it took the part whole. It may be less than was sent.</summary>
    public long? Offset { get; init; }

    /// <summary>Gets where the network wants the next part to end, or null to go by the plan.</summary>
    public long? NextEnd { get; init; }

    /// <summary>Gets what to remember of the part, such as its tag, by name; it is added to the session's state.</summary>
    public IReadOnlyDictionary<string, string>? State { get; init; }
}
