using System.Text;

namespace Social.Meta;

/// <summary>Counts text as Threads does: a character is one, an emoji as many as its UTF-8 bytes.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Posts".</remarks>
internal static class ThreadsText
{
    public static int Count(string text)
    {
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            count += IsEmoji(rune) ? rune.Utf8SequenceLength : 1;
        }

        return count;
    }

    /// <summary>Returns where a text must be cut to be so long, as an index of UTF-16 units; no character is cut apart.</summary>
    public static int CutAt(string text, int length)
    {
        int at = 0;
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            count += IsEmoji(rune) ? rune.Utf8SequenceLength : 1;
            if (count > length)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    /// <summary>What is not clearly a letter counts as an emoji: rather one too many than a post that Threads refuses.</summary>
    private static bool IsEmoji(Rune rune) =>
        rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF or >= 0x2B00 and <= 0x2BFF or 0x200D or 0xFE0F or 0x20E3 or >= 0xE0020 and <= 0xE007F or 0x2190 or 0x231A or 0x231B or >= 0x23E9 and <= 0x23FA or 0x3030 or 0x303D or 0x3297 or 0x3299 or 0x203C or 0x2049;
}
