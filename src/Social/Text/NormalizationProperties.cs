namespace Social.Text;

/// <summary>Looks code points up in the generated tables.</summary>
internal static class NormalizationProperties
{
    private const int PlaneShift = 16;
    private const int BlockMask = (1 << NormalizationData.BlockShift) - 1;

    /// <summary>The kind of the code point at <paramref name="index"/>: 0 when it has class 0 and never changes or composes backwards.</summary>
    public static int KindAt(ReadOnlySpan<char> text, int index, out int width)
    {
        char unit = text[index];
        if (IsInert(unit))
        {
            width = 1;
            return 0;
        }

        return KindOf(Decode(text, index, out width));
    }

    /// <summary>Whether the unit is surely of kind 0: Latin, kana, ideographs and Hangul syllables, which make up most text.</summary>
    public static bool IsInert(char unit) => unit switch
    {
        < '\u0300' => true,
        < '\u3030' => false,
        <= '\uA66E' => unit is not ('\u3099' or '\u309A'),
        _ => unit is >= '\uAC00' and <= '\uD7A3',
    };

    public static int ClassOf(int point) => NormalizationData.CombiningClasses[KindOf(point)];

    /// <summary>The code point at <paramref name="index"/>; a lone surrogate stands for itself.</summary>
    public static int Decode(ReadOnlySpan<char> text, int index, out int width)
    {
        char unit = text[index];
        if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            width = 2;
            return char.ConvertToUtf32(unit, text[index + 1]);
        }

        width = 1;
        return unit;
    }

    /// <summary>The full canonical decomposition in UTF-16, empty when there is none. Hangul syllables are not in the table.</summary>
    public static ReadOnlySpan<char> DecompositionOf(int point)
    {
        (int low, int end) = (point >> PlaneShift) switch
        {
            0 => (0, NormalizationData.DecompositionPlane1),
            1 => (NormalizationData.DecompositionPlane1, NormalizationData.DecompositionPlane2),
            2 => (NormalizationData.DecompositionPlane2, NormalizationData.DecompositionKeys.Length),
            _ => default,
        };
        char key = (char)point;
        for (int high = end - 1; low <= high;)
        {
            int middle = (low + high) >>> 1;
            char found = NormalizationData.DecompositionKeys[middle];
            if (found == key)
            {
                int entry = NormalizationData.DecompositionEntries[middle];
                return NormalizationData.DecompositionPool.Slice(entry >> 4, entry & 15);
            }

            if (found < key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return default;
    }

    /// <summary>What the two code points compose to, or 0.</summary>
    public static int Compose(int first, int second)
    {
        if (Hangul.Compose(first, second) is > 0 and int syllable)
            return syllable;
        int plane = first >> PlaneShift;
        if (plane > 1 || second >> PlaneShift != plane)
            return 0;

        uint key = Pair((char)first, (char)second);
        int low = plane == 0 ? 0 : NormalizationData.CompositionPlane1;
        int high = (plane == 0 ? NormalizationData.CompositionPlane1 : NormalizationData.Compositions.Length) - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            uint found = Pair(NormalizationData.CompositionFirsts[middle], NormalizationData.CompositionSeconds[middle]);
            if (found == key)
                return (plane << PlaneShift) | NormalizationData.Compositions[middle];
            if (found < key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return 0;
    }

    private static uint Pair(char first, char second) => ((uint)first << PlaneShift) | second;

    private static int KindOf(int point)
    {
        int block = point >> NormalizationData.BlockShift;
        return block < NormalizationData.BlockIndex.Length
            ? NormalizationData.Blocks[(NormalizationData.BlockIndex[block] << NormalizationData.BlockShift) | (point & BlockMask)]
            : 0;
    }
}
