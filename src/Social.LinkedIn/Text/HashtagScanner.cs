using System.Buffers;
using System.Globalization;
using System.Text;

namespace Social.LinkedIn;

/// <summary>Finds hashtags in plain text: a sign at the beginning of a word, then letters and digits, not digits alone.</summary>
internal static class HashtagScanner
{
    /// <summary>Returns the length of the hashtag's word after the sign at a place, or 0 when the sign is only a sign.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sign">Where the sign is.</param>
    /// <param name="before">The character before the text, when the sign is its first.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int sign, char before)
    {
        char previous = sign > 0 ? text[sign - 1] : before;
        if (previous != '\0' && !char.IsWhiteSpace(previous) && !Opens(previous))
        {
            return 0;
        }

        int end = sign + 1;
        bool hasLetter = false;
        while (end < text.Length && IsPart(text, end, ref hasLetter, out int length))
        {
            end += length;
        }

        return hasLetter ? end - sign - 1 : 0;
    }

    /// <summary>Whether a text has a hashtag: the whole word, in capitals or not.</summary>
    public static bool Contains(string text, string word)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsSign(text[i]) && LengthAt(text, i, '\0') == word.Length && text.AsSpan(i + 1, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSign(char c) => c is '#' or '\uFF03';

    /// <summary>Whether a text could be a hashtag's word.</summary>
    public static bool IsWord(string word) => word.Length > 0 && LengthAt("#" + word, 0, '\0') == word.Length;

    private static bool Opens(char c) =>
        c is '"' or '\'' || char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsPart(ReadOnlySpan<char> text, int at, ref bool hasLetter, out int length)
    {
        if (Rune.DecodeFromUtf16(text[at..], out Rune rune, out length) != OperationStatus.Done)
        {
            return false;
        }

        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        bool isLetter = Rune.IsLetter(rune);
        hasLetter |= isLetter;
        return isLetter || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
