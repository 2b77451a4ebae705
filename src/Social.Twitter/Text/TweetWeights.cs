using System.Buffers;

namespace Social.Twitter;

/// <summary>Weighs composed text, in hundredths of a character.</summary>
internal static class TweetWeights
{
    public const int Scale = 100, Light = 100, Default = 200, Url = 23 * Scale;

    private const char LastLight = '\u10FF';
    // Ideographs, kana and Hangul: none of them begins an emoji sequence unless a variation selector follows.
    private const char FirstWide = '\u2E80', LastWide = '\uD7FF';

    // A set rather than a range: searching for a range boxes its ends until the runtime has optimised the call.
    private static readonly SearchValues<char> LightUnits = SearchValues.Create([.. Enumerable.Range(0, LastLight + 1).Select(static unit => (char)unit)]);

    public static IReadOnlyList<(int First, int Last)> LightRanges { get; } =
        Array.AsReadOnly([(0, 4351), (8192, 8205), (8208, 8223), (8242, 8247)]);

    /// <summary>The weight of <paramref name="text"/>, which is in NFC.</summary>
    public static long Of(ReadOnlySpan<char> text, bool emojiParsing)
    {
        long weight = 0;
        int at = 0;
        UrlScanner urls = new(text);
        while (urls.MoveNext())
        {
            weight += WithoutUrls(text[at..urls.Start], emojiParsing) + Url;
            at = urls.End;
        }

        return weight + WithoutUrls(text[at..], emojiParsing);
    }

    /// <summary>The weight and length of what stands at the start of <paramref name="text"/>: an emoji sequence, when those are kept whole, or a code point.</summary>
    public static int Next(ReadOnlySpan<char> text, bool emojiParsing, bool keepEmoji, out int length)
    {
        length = keepEmoji ? EmojiSequences.MatchLength(text) : 0;
        if (length > 0)
            return emojiParsing ? Default : (int)WithoutUrls(text[..length], emojiParsing: false);

        length = CodePointLength(text);
        return length == 2 ? Default : OfUnit(text[0]);
    }

    private static long WithoutUrls(ReadOnlySpan<char> text, bool emojiParsing)
    {
        long weight = 0;
        for (int i = 0; i < text.Length;)
        {
            char unit = text[i];
            if (unit <= LastLight)
                weight += Run(text, ref i, LightRun(text[i..]), Light, emojiParsing);
            else if (IsWide(unit))
                weight += Run(text, ref i, WideRun(text[i..]), Default, emojiParsing);
            else if (emojiParsing && EmojiSequences.MatchLength(text[i..]) is > 0 and int length)
            {
                weight += Default;
                i += length;
            }
            else
            {
                int width = CodePointLength(text[i..]);
                weight += width == 2 ? Default : OfUnit(unit);
                i += width;
            }
        }

        return weight;
    }

    /// <summary>Weighs a run of characters of one weight; the last of them may begin an emoji sequence (a keycap, ©, ㊗).</summary>
    private static long Run(ReadOnlySpan<char> text, ref int i, int length, int weight, bool emojiParsing)
    {
        i += length;
        if (emojiParsing && i < text.Length && text[i] is '\uFE0F' or '\u20E3' && EmojiSequences.MatchLength(text[(i - 1)..]) is > 0 and int sequence)
        {
            i += sequence - 1;
            return ((long)(length - 1) * weight) + Default;
        }

        return (long)length * weight;
    }

    private static int LightRun(ReadOnlySpan<char> text)
    {
        // A lone space between ideographs is not worth a vectorised search.
        if (text.Length > 1 && text[1] > LastLight)
            return 1;
        return text.IndexOfAnyExcept(LightUnits) is >= 0 and int length ? length : text.Length;
    }

    private static int WideRun(ReadOnlySpan<char> text)
    {
        int length = 1;
        while (length < text.Length && IsWide(text[length]))
            length++;
        return length;
    }

    private static bool IsWide(char unit) => unit is >= FirstWide and <= LastWide;

    private static int OfUnit(char unit) =>
        unit is <= LastLight or (>= '\u2000' and <= '\u200D') or (>= '\u2010' and <= '\u201F') or (>= '\u2032' and <= '\u2037') ? Light : Default;

    private static int CodePointLength(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsHighSurrogate(text[0]) && char.IsLowSurrogate(text[1]) ? 2 : 1;
}
