namespace Social.YouTube;

/// <summary>Whether somebody paid to be shown in a video.</summary>
public sealed record VideoPaidProductPlacementDetails
{
    /// <summary>Gets whether somebody did.</summary>
    public bool? HasPaidProductPlacement { get; init; }
}
