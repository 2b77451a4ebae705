namespace Social.YouTube;

/// <summary>Where a video may be seen.</summary>
public sealed record VideoRegionRestriction
{
    /// <summary>Gets the only regions that may, or null.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Gets the regions that may not, or null.</summary>
    public IReadOnlyList<string>? Blocked { get; init; }
}
