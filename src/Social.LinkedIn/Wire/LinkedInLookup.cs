namespace Social.LinkedIn;

/// <summary>What a look-up of several ids gave: what was found, and why the rest was not.</summary>
/// <typeparam name="T">What is looked up.</typeparam>
public sealed record LinkedInLookup<T>
{
    /// <summary>Gets what was found, in the order asked for.</summary>
    public required IReadOnlyList<T> Found { get; init; }

    /// <summary>Gets what was not, and why.</summary>
    public IReadOnlyList<LinkedInLookupProblem> Missing { get; init; } = [];
}
