namespace Social.Google;

/// <summary>A photo or video of a location.</summary>
public sealed record BusinessMediaItem
{
    /// <summary>Gets the id, unique within its location.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the full name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the kind.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Gets what it shows.</summary>
    public BusinessMediaCategory Category { get; init; }

    /// <summary>Gets the description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Gets Google's address of it, or null.</summary>
    public Uri? GoogleUrl { get; init; }

    /// <summary>Gets the address of its preview, or null.</summary>
    public Uri? ThumbnailUrl { get; init; }

    /// <summary>Gets the address it was fetched from, or null.</summary>
    public Uri? SourceUrl { get; init; }

    /// <summary>Gets when it was added, or null.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Gets the width in pixels, or null.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels, or null.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the name of the customer who made it, or null.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Gets where to ask Google to take it down, or null.</summary>
    public Uri? TakedownUrl { get; init; }
}
