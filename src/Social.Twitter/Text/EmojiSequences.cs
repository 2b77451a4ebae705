namespace Social.Twitter;

/// <summary>Recognises emoji of more than one code point.</summary>
internal static class EmojiSequences
{
    /// <summary>The UTF-16 length of the longest sequence at the start of <paramref name="text"/>, or 0.</summary>
    public static int MatchLength(ReadOnlySpan<char> text)
    {
        if (!MayBegin(text))
            return 0;

        int state = EmojiSequenceData.Root, matched = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int edge = FindEdge(state, text[i]);
            if (edge < 0)
                break;
            state = EmojiSequenceData.Targets[edge];
            if ((EmojiSequenceData.States[state] & 1) != 0)
                matched = i + 1;
        }

        return matched;
    }

    private static int FindEdge(int state, char label)
    {
        ReadOnlySpan<char> labels = EmojiSequenceData.Labels;
        int low = EmojiSequenceData.States[state] >> 1, high = (EmojiSequenceData.States[state + 1] >> 1) - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (labels[middle] == label)
                return middle;
            if (labels[middle] < label)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>Looks at the second code point, which tells most lone emoji and characters apart from sequences.</summary>
    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        char next = text[1];
        if (char.IsLowSurrogate(next))
        {
            if (text.Length < 3)
                return false;
            next = text[2];
        }

        // A variation selector, joiner or keycap; the high half of a skin tone, flag letter or tag.
        return next is '\uFE0F' or '\u200D' or '\u20E3' or '\uD83C' or '\uDB40';
    }
}
