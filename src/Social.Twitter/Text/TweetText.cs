using Social.Text;

namespace Social.Twitter;

/// <summary>Counts and reads the text of posts exactly as X does, by the rules of twitter-text.</summary>
/// <remarks>
/// Rules default to <see cref="TwitterTextRules.V3"/>. Every text is accepted, also one with lone surrogates. All members are thread-safe;
/// time and memory grow linearly with the text.
/// </remarks>
public static partial class TweetText
{
    private const string InvalidCharacters = "\uFFFE\uFEFF\uFFFF";

    /// <summary>Returns the length of <paramref name="text"/> as X counts it, without allocating.</summary>
    /// <param name="text">The text as the author wrote it, in any normalization form.</param>
    /// <param name="rules">The rules to count by; those in force when null.</param>
    public static int WeightedLength(ReadOnlySpan<char> text, TwitterTextRules? rules = null)
    {
        ComposedText composed = new(text);
        long weight = TweetWeights.Of(composed.Span, (rules ?? TwitterTextRules.V3).EmojiParsing);
        composed.Return();
        return checked((int)(weight / TweetWeights.Scale));
    }

    /// <summary>Measures <paramref name="text"/> against the limit of the rules, without allocating.</summary>
    /// <param name="text">The text as the author wrote it, in any normalization form.</param>
    /// <param name="rules">The rules to count by; those in force when null.</param>
    /// <param name="leadingMentionsAreFree">
    /// Whether the text is a reply whose leading mentions X fills in and does not count: every <c>@name</c> at the start that white space follows.
    /// </param>
    public static TweetTextMeasure Measure(ReadOnlySpan<char> text, TwitterTextRules? rules = null, bool leadingMentionsAreFree = false)
    {
        rules ??= TwitterTextRules.V3;
        int free = leadingMentionsAreFree ? LeadingMentionsLength(text) : 0;
        ComposedText composed = new(text[free..]);
        ReadOnlySpan<char> counted = composed.Span;

        int length = checked((int)(TweetWeights.Of(counted, rules.EmojiParsing) / TweetWeights.Scale));
        int invalidAt = counted.IndexOfAny(InvalidCharacters);
        bool fits = length <= rules.MaxWeightedLength;
        int cut = fits ? counted.Length : FindCut(counted, rules, keepEmoji: rules.EmojiParsing);
        if (invalidAt >= 0)
            cut = Math.Min(cut, invalidAt);
        int validEnd = free + composed.OriginalIndex(cut);
        composed.Return();

        return new TweetTextMeasure(
            length,
            Permillage: (int)(length * 1000L / rules.MaxWeightedLength),
            IsValid: fits && length > 0 && invalidAt < 0,
            DisplayRangeStart: free,
            DisplayRangeEnd: Math.Max(free, text.Length - 1),
            ValidRangeStart: free,
            ValidRangeEnd: Math.Max(free, validEnd - 1),
            HasInvalidCharacters: invalidAt >= 0);
    }

    /// <summary>Shows how X would take <paramref name="text"/>: what it counts, what is left, and where the text would have to end.</summary>
    /// <param name="text">The text as the author wrote it, in any normalization form.</param>
    /// <param name="rules">The rules to count by; those in force when null.</param>
    /// <param name="leadingMentionsAreFree">
    /// Whether the text is a reply whose leading mentions X fills in and does not count: every <c>@name</c> at the start that white space follows.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static TweetPreview Preview(string text, TwitterTextRules? rules = null, bool leadingMentionsAreFree = false)
    {
        rules ??= TwitterTextRules.V3;
        string composed = Nfc.Normalize(text);
        TweetTextMeasure measure = Measure(composed, rules, leadingMentionsAreFree);
        int free = measure.DisplayRangeStart;
        return new TweetPreview
        {
            Text = composed,
            WeightedLength = measure.WeightedLength,
            Remaining = rules.MaxWeightedLength - measure.WeightedLength,
            IsValid = measure.IsValid,
            CutAt = measure.WeightedLength > rules.MaxWeightedLength ? free + FindCut(composed.AsSpan(free), rules, keepEmoji: true) : null,
        };
    }

    /// <summary>The index at which the text, in NFC, goes over the limit.</summary>
    private static int FindCut(ReadOnlySpan<char> text, TwitterTextRules rules, bool keepEmoji)
    {
        long left = (long)rules.MaxWeightedLength * TweetWeights.Scale;
        int at = 0;
        UrlScanner urls = new(text);
        bool hasUrl = urls.MoveNext();
        while (at < text.Length)
        {
            int length, weight;
            if (hasUrl && at == urls.Start)
            {
                (length, weight) = (urls.End - at, TweetWeights.Url);
                hasUrl = urls.MoveNext();
            }
            else
            {
                // An emoji before a URL may not reach into it.
                int end = hasUrl ? urls.Start : text.Length;
                weight = TweetWeights.Next(text[at..end], rules.EmojiParsing, keepEmoji, out length);
            }

            left -= weight;
            if (left < 0)
                break;
            at += length;
        }

        return at;
    }

    private static int LeadingMentionsLength(ReadOnlySpan<char> text)
    {
        int free = 0;
        while (free < text.Length && TweetCharacters.IsAtSign(text[free]))
        {
            int end = MentionScanner.NameEnd(text, free + 1);
            if (end == free + 1 || end == text.Length || !TweetCharacters.IsSpace(text[end]))
                break;
            while (end < text.Length && TweetCharacters.IsSpace(text[end]))
                end++;
            free = end;
        }

        return free;
    }
}
