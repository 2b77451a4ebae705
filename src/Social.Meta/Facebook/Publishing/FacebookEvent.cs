namespace Social.Meta;

/// <summary>An event of a Page.</summary>
public sealed record FacebookEvent
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets when it begins, or null.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Gets when it ends, or null.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Gets the name of the place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Gets whether it was called off, or null when Facebook does not say.</summary>
    public bool? IsCanceled { get; init; }
}
