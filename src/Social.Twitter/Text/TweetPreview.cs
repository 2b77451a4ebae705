namespace Social.Twitter;

/// <summary>How X would take a text: what it counts, what is left, and where the text would have to end.</summary>
public sealed record TweetPreview
{
    /// <summary>The text as X counts it: composed canonically (NFC).</summary>
    public required string Text { get; init; }

    /// <summary>The length as X counts it.</summary>
    public required int WeightedLength { get; init; }

    /// <summary>How much may still be written; negative when the text is too long.</summary>
    public required int Remaining { get; init; }

    /// <summary>Whether the text is neither empty nor too long and has no invalid character.</summary>
    public required bool IsValid { get; init; }

    /// <summary>
    /// The UTF-16 index in <see cref="Text"/> of the first character over the limit, or null when all fits. It never lies inside a surrogate
    /// pair, an emoji sequence or a URL.
    /// </summary>
    public required int? CutAt { get; init; }

    /// <summary>The part of <see cref="Text"/> that fits.</summary>
    public string VisibleText => CutAt is int cut ? Text[..cut] : Text;
}
