namespace Social;

/// <summary>One page of a listing.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record SocialPage<T>
{
    /// <summary>Gets the items; a page can be empty and still not be the last.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>Gets the token of the next page, or null when this is the last. It survives a restart for as long as the network lets it live.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>Gets what the network could not give within this page, in its own words.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Gets the limits as they stood after this page.</summary>
    public IReadOnlyList<RateLimitSnapshot> RateLimits { get; init; } = [];
}
