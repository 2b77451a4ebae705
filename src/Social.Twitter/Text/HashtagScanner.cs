using System.Globalization;
using System.Text;

namespace Social.Twitter;

/// <summary>Finds hashtags.</summary>
internal static class HashtagScanner
{
    private const string SpecialCharacters = "_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7";

    public static void Collect(string text, List<TweetEntity> entities)
    {
        for (int floor = 0, at = 0; (at = IndexOfHashSign(text, at)) >= 0;)
        {
            int start = at + 1, end = TagEnd(text, start);
            if (end < 0 || !MayFollow(text, at, floor))
            {
                at++;
                continue;
            }

            if (!IsBroken(text.AsSpan(end)))
                entities.Add(new(TweetEntityKind.Hashtag, at, end, text[start..end]));
            floor = at = end;
        }
    }

    private static int IndexOfHashSign(string text, int start)
    {
        int found = text.AsSpan(start).IndexOfAny('#', '＃');
        return found < 0 ? -1 : start + found;
    }

    /// <summary>The index after the tag; -1 when there is none, or one without a letter.</summary>
    private static int TagEnd(string text, int start)
    {
        // A number sign with a variation selector or keycap is an emoji.
        if (start < text.Length && text[start] is '\uFE0F' or '\u20E3')
            return -1;

        bool hasLetter = false;
        int end = start;
        while (end < text.Length)
        {
            bool isTag = IsTag(text, end, out int width, out bool isLetter);
            if (!isTag)
                break;
            hasLetter |= isLetter;
            end += width;
        }

        return hasLetter ? end : -1;
    }

    private static bool IsBroken(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && (TweetCharacters.IsHashSign(rest[0]) || rest.StartsWith("://"));

    private static bool MayFollow(string text, int at, int floor)
    {
        if (at == 0)
            return true;
        if (at == floor)
            return false;
        char before = text[at - 1];
        if (before is '\uFE0E' or '\uFE0F')
            return true;
        int start = at - 1;
        if (char.IsLowSurrogate(before) && start > floor && char.IsHighSurrogate(text[start - 1]))
            start--;
        else if (char.IsSurrogate(before))
            return false;
        return before != '&' && !IsTag(text, start, out _, out _);
    }

    /// <summary>Whether the code point at the index may stand in a tag: letters, marks, digits and some signs that join words.</summary>
    private static bool IsTag(string text, int index, out int width, out bool isLetter)
    {
        isLetter = false;
        width = 1;
        char unit = text[index];
        if (char.IsAscii(unit))
        {
            isLetter = char.IsAsciiLetter(unit);
            return isLetter || char.IsAsciiDigit(unit) || unit == '_';
        }

        if (Rune.DecodeFromUtf16(text.AsSpan(index), out Rune rune, out int consumed) != System.Buffers.OperationStatus.Done)
            return false;
        width = consumed;
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        isLetter = category is >= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.EnclosingMark;
        return isLetter || category == UnicodeCategory.DecimalDigitNumber || SpecialCharacters.Contains(unit);
    }
}
