namespace Social;

/// <summary>What media looks like inside, as far as its headers tell.</summary>
public sealed record MediaInspection
{
    /// <summary>Gets what it is.</summary>
    public required MediaDescription Description { get; init; }

    /// <summary>Gets the width in pixels, or null.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels, or null.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the duration, or null for a still image or when it cannot be told.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets how many frames an animation has, or null.</summary>
    public int? FrameCount { get; init; }

    /// <summary>Gets the frames per second of a video, or null.</summary>
    public double? FrameRate { get; init; }

    /// <summary>Gets the codecs, such as <c>avc1</c> and <c>mp4a</c>.</summary>
    public IReadOnlyList<string> Codecs { get; init; } = [];

    /// <summary>Gets whether the index of an MP4 or MOV stands before its media, as some networks demand; null for other formats.</summary>
    public bool? IsFastStart { get; init; }

    /// <summary>Gets width divided by height, or null.</summary>
    public double? AspectRatio => Width is > 0 && Height is > 0 ? (double)Width / Height : null;
}
