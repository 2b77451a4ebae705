namespace Social.Twitter;

/// <summary>What the text of a post measures.</summary>
/// <remarks>
/// Indexes count UTF-16 units of the text as it was given, not as composed; ends are inclusive, as twitter-text states them. For a text
/// with nothing to count, start and end are equal. twitter-text shifts the end of the valid range by all that composition takes away, also
/// behind that end; here it is the place in the given text that the limit really falls on.
/// </remarks>
/// <param name="WeightedLength">The length as X counts it.</param>
/// <param name="Permillage">The share of the limit that is used, in thousandths, rounded down; over 1000 when the text is too long.</param>
/// <param name="IsValid">Whether the text is neither empty nor too long and has no invalid character.</param>
/// <param name="DisplayRangeStart">The index of the first character that is shown: after the free mentions of a reply.</param>
/// <param name="DisplayRangeEnd">The index of the last character.</param>
/// <param name="ValidRangeStart">The index of the first character that counts.</param>
/// <param name="ValidRangeEnd">The index of the last character within the limit and before any invalid character.</param>
/// <param name="HasInvalidCharacters">Whether the text has U+FFFE, U+FEFF or U+FFFF, which X refuses.</param>
public readonly record struct TweetTextMeasure(
    int WeightedLength,
    int Permillage,
    bool IsValid,
    int DisplayRangeStart,
    int DisplayRangeEnd,
    int ValidRangeStart,
    int ValidRangeEnd,
    bool HasInvalidCharacters);
