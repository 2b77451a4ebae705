namespace Social.Twitter;

/// <summary>What a lookup of many ids or handles gave: what was found, and why the rest was not.</summary>
/// <typeparam name="T">What is looked up.</typeparam>
public sealed record TwitterLookup<T>
{
    /// <summary>Gets what was found, in the order asked for.</summary>
    public required IReadOnlyList<T> Found { get; init; }

    /// <summary>Gets what was not, and why.</summary>
    public IReadOnlyList<TwitterLookupProblem> Missing { get; init; } = [];

    /// <summary>Gets what else X could not give: referenced objects, and fields of what was found.</summary>
    public IReadOnlyList<TwitterLookupProblem> Problems { get; init; } = [];
}
