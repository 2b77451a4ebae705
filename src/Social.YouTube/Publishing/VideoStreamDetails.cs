namespace Social.YouTube;

/// <summary>A video track of a file.</summary>
public sealed record VideoStreamDetails
{
    /// <summary>Gets the width.</summary>
    public int? WidthPixels { get; init; }

    /// <summary>Gets the height.</summary>
    public int? HeightPixels { get; init; }

    /// <summary>Gets the frames per second.</summary>
    public double? FrameRateFps { get; init; }

    /// <summary>Gets width divided by height.</summary>
    public double? AspectRatio { get; init; }

    /// <summary>Gets the codec.</summary>
    public string? Codec { get; init; }

    /// <summary>Gets how it is turned.</summary>
    public string? Rotation { get; init; }
}
