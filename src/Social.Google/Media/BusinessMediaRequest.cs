namespace Social.Google;

/// <summary>A photo or video to add to a location.</summary>
public sealed record BusinessMediaRequest
{
    /// <summary>Gets where its bytes are: a public URL that Google fetches, or bytes that are uploaded.</summary>
    public required MediaSource Source { get; init; }

    /// <summary>Gets what it shows.</summary>
    public required BusinessMediaCategory Category { get; init; }

    /// <summary>Gets the description, or null. It cannot be changed afterwards.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the kind, or default to tell it from the bytes or the name.</summary>
    public MediaKind Kind { get; init; }
}
