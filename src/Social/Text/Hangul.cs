namespace Social.Text;

/// <summary>Korean syllables, which compose by arithmetic (Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00, LeadingBase = 0x1100, VowelBase = 0x1161, TrailingBase = 0x11A7;
    private const int LeadingCount = 19, VowelCount = 21, TrailingCount = 28;
    private const int SyllablesPerLeading = VowelCount * TrailingCount;
    private const int SyllableCount = LeadingCount * SyllablesPerLeading;

    public static bool IsSyllable(int point) => (uint)(point - SyllableBase) < SyllableCount;

    /// <summary>The two or three letters of a syllable; the trailing one is 0 when there is none.</summary>
    public static (int Leading, int Vowel, int Trailing) Decompose(int syllable)
    {
        int index = syllable - SyllableBase;
        int trailing = index % TrailingCount;
        return (LeadingBase + (index / SyllablesPerLeading), VowelBase + (index % SyllablesPerLeading / TrailingCount), trailing == 0 ? 0 : TrailingBase + trailing);
    }

    /// <summary>The syllable of a leading letter and a vowel, or of such a syllable and a trailing letter; 0 when they make none.</summary>
    public static int Compose(int first, int second)
    {
        int leading = first - LeadingBase, vowel = second - VowelBase;
        if ((uint)leading < LeadingCount && (uint)vowel < VowelCount)
            return SyllableBase + (((leading * VowelCount) + vowel) * TrailingCount);

        int trailing = second - TrailingBase;
        bool isOpen = IsSyllable(first) && (first - SyllableBase) % TrailingCount == 0;
        return isOpen && trailing is > 0 and < TrailingCount ? first + trailing : 0;
    }
}
