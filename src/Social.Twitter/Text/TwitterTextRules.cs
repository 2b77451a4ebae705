namespace Social.Twitter;

/// <summary>How X weighs the text of a post, as the configurations of twitter-text state it.</summary>
/// <remarks>
/// Text counts after canonical composition (NFC). A URL weighs <see cref="TransformedUrlLength"/> characters whatever its length, a code point
/// in one of the <see cref="LightRanges"/> <see cref="LightWeight"/>, every other one <see cref="DefaultWeight"/>; the sum is divided by
/// <see cref="Scale"/>.
/// </remarks>
public sealed record TwitterTextRules
{
    private TwitterTextRules()
    {
    }

    /// <summary>The rules in force: version 3, which counts every emoji sequence as one wide character.</summary>
    public static TwitterTextRules V3 { get; } = new() { Version = 3, EmojiParsing = true };

    /// <summary>The rules before October 2018: version 2, which counts the parts of an emoji sequence one by one.</summary>
    public static TwitterTextRules V2 { get; } = new() { Version = 2 };

    /// <summary>The version of the configuration.</summary>
    public int Version { get; private init; }

    /// <summary>The highest weighted length a post may have: 280, unless <see cref="WithMaxLength"/> says otherwise.</summary>
    public int MaxWeightedLength { get; private init; } = 280;

    /// <summary>Whether a sequence that shows as one emoji weighs <see cref="DefaultWeight"/> once.</summary>
    public bool EmojiParsing { get; private init; }

    /// <summary>What weights are divided by: 100.</summary>
    public int Scale { get; } = TweetWeights.Scale;

    /// <summary>The weight of a code point outside the light ranges, and of an emoji: 200.</summary>
    public int DefaultWeight { get; } = TweetWeights.Default;

    /// <summary>The weight of a code point in the light ranges: 100.</summary>
    public int LightWeight { get; } = TweetWeights.Light;

    /// <summary>The weighted length of every URL: 23.</summary>
    public int TransformedUrlLength { get; } = TweetWeights.Url / TweetWeights.Scale;

    /// <summary>The code points that weigh <see cref="LightWeight"/>: first and last of each range.</summary>
    public IReadOnlyList<(int First, int Last)> LightRanges { get; } = TweetWeights.LightRanges;

    /// <summary>Returns these rules with another limit, such as 25,000 for the long posts of Premium accounts.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxWeightedLength"/> is not positive.</exception>
    public TwitterTextRules WithMaxLength(int maxWeightedLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxWeightedLength);
        return maxWeightedLength == MaxWeightedLength ? this : this with { MaxWeightedLength = maxWeightedLength };
    }
}
