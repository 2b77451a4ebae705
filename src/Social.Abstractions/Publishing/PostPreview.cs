namespace Social;

/// <summary>A post's text as the network will count, escape and cut it.</summary>
public sealed record PostPreview
{
    /// <summary>Gets the text as the network gets it.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the length as the network counts it.</summary>
    public required int Length { get; init; }

    /// <summary>Gets the longest length, in the same unit, or null when there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Gets where a reader's view would be cut or the limit ends, as a UTF-16 index into <see cref="Text"/>; null when it is not cut.</summary>
    public int? CutAt { get; init; }

    /// <summary>Gets what is left, below zero when the text is too long; null when there is no limit.</summary>
    public int? Remaining => MaxLength - Length;
}
