namespace Social;

/// <summary>What a network takes of one kind of media.</summary>
public sealed record MediaRules
{
    /// <summary>Gets the kind.</summary>
    public required MediaKind Kind { get; init; }

    /// <summary>Gets how many a post may have.</summary>
    public required int MaxCount { get; init; }

    /// <summary>Gets the MIME types taken.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Gets the largest size in bytes, or null.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Gets the shortest duration, or null.</summary>
    public TimeSpan? MinDuration { get; init; }

    /// <summary>Gets the longest duration, or null.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Gets the smallest width in pixels, or null.</summary>
    public int? MinWidth { get; init; }

    /// <summary>Gets the smallest height in pixels, or null.</summary>
    public int? MinHeight { get; init; }

    /// <summary>Gets the largest width in pixels, or null.</summary>
    public int? MaxWidth { get; init; }

    /// <summary>Gets the largest height in pixels, or null.</summary>
    public int? MaxHeight { get; init; }

    /// <summary>Gets the narrowest width divided by height, or null.</summary>
    public double? MinAspectRatio { get; init; }

    /// <summary>Gets the widest width divided by height, or null.</summary>
    public double? MaxAspectRatio { get; init; }

    /// <summary>Gets the longest alternative text, or null when the network takes none.</summary>
    public int? MaxAltTextLength { get; init; }
}
