namespace Social.Twitter;

/// <summary>Where media that was found elsewhere is from.</summary>
public sealed record TwitterMediaOrigin
{
    /// <summary>Gets the provider, such as a library of GIFs.</summary>
    public required string Provider { get; init; }

    /// <summary>Gets the provider's own id of it.</summary>
    public required string Id { get; init; }
}
