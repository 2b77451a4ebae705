using System.Buffers;
using System.Text;

namespace Social.Text;

/// <summary>Finds the pieces of text that are not surely composed, and composes one piece.</summary>
/// <remarks>A piece begins with a character of combining class 0 that never composes with what stands before it: text splits there safely.</remarks>
internal static class NfcSegments
{
    // Everything before the first combining mark is composed. (A set rather than a range: searching for a range boxes its ends until the
    // runtime has optimised the call.)
    private static readonly SearchValues<char> BeforeMarks = SearchValues.Create([.. Enumerable.Range(0, 0x300).Select(static unit => (char)unit)]);

    // A BMP character decomposes into four code points at most (Greek with three marks).
    private const int MaxDecomposition = 4;
    private const int StackPoints = 64;

    // A code point waits for its canonical order packed as (combining class, position, code point), so that sorting numbers is stable.
    private const int PositionShift = 21;
    private const int ClassShift = 53;
    private const long PointMask = (1L << PositionShift) - 1;

    /// <summary>The start of the first piece at or after <paramref name="from"/> that the quick check does not clear, or -1.</summary>
    public static int FindSuspect(ReadOnlySpan<char> text, int from)
    {
        int boundary = from, previousClass = 0;
        for (int i = from; i < text.Length;)
        {
            char unit = text[i];
            if (NormalizationProperties.IsInert(unit))
            {
                i += InertRun(text[i..]);
                boundary = i - 1;
                previousClass = 0;
                continue;
            }

            int kind = NormalizationProperties.KindAt(text, i, out int width);
            if (kind == 0)
            {
                boundary = i;
                previousClass = 0;
            }
            else
            {
                int combiningClass = NormalizationData.CombiningClasses[kind];
                if (NormalizationData.QuickChecks[kind] != 0 || (combiningClass != 0 && combiningClass < previousClass))
                    return boundary;
                previousClass = combiningClass;
            }

            i += width;
        }

        return -1;
    }

    /// <summary>How many characters from the start of <paramref name="text"/>, at least one, need no table.</summary>
    private static int InertRun(ReadOnlySpan<char> text)
    {
        // Words of most alphabets are too short for a vectorised search to pay; Latin text is not.
        if (text.Length > 8 && text[0] < '\u0300' && text[1] < '\u0300' && text[2] < '\u0300')
            return text.IndexOfAnyExcept(BeforeMarks) is >= 0 and int latin ? latin : text.Length;

        int length = 1;
        while (length < text.Length && NormalizationProperties.IsInert(text[length]))
            length++;
        return length;
    }

    /// <summary>The end of the piece that begins at <paramref name="start"/>.</summary>
    public static int FindBoundary(ReadOnlySpan<char> text, int start)
    {
        _ = NormalizationProperties.KindAt(text, start, out int width);
        int i = start + width;
        while (i < text.Length && NormalizationProperties.KindAt(text, i, out width) != 0)
            i += width;
        return i;
    }

    /// <summary>Decomposes, orders and composes one piece; returns the units written, or -1 when the destination is too small.</summary>
    public static int Compose(ReadOnlySpan<char> segment, Span<char> destination)
    {
        int capacity = checked(segment.Length * MaxDecomposition);
        long[]? rented = capacity > StackPoints ? ArrayPool<long>.Shared.Rent(capacity) : null;
        Span<long> points = rented ?? stackalloc long[StackPoints];
        int count = Decompose(segment, points);
        Order(points[..count]);
        count = Recompose(points[..count]);
        int written = Write(points[..count], destination);
        if (rented is not null)
            ArrayPool<long>.Shared.Return(rented);
        return written;
    }

    private static int Decompose(ReadOnlySpan<char> segment, Span<long> points)
    {
        int count = 0;
        while (!segment.IsEmpty)
        {
            int point = NormalizationProperties.Decode(segment, 0, out int width);
            segment = segment[width..];
            if (Hangul.IsSyllable(point))
            {
                (int leading, int vowel, int trailing) = Hangul.Decompose(point);
                points[count++] = leading;
                points[count++] = vowel;
                if (trailing != 0)
                    points[count++] = trailing;
                continue;
            }

            ReadOnlySpan<char> decomposition = NormalizationProperties.DecompositionOf(point);
            if (decomposition.IsEmpty)
                points[count] = Pack(point, count++);
            for (int i = 0; i < decomposition.Length; i += width)
                points[count] = Pack(NormalizationProperties.Decode(decomposition, i, out width), count++);
        }

        return count;
    }

    private static long Pack(int point, int position) =>
        NormalizationProperties.ClassOf(point) is > 0 and int combiningClass ? ((long)combiningClass << ClassShift) | ((long)position << PositionShift) | (uint)point : point;

    /// <summary>Sorts every run of marks by combining class; what has class 0 stays where it is.</summary>
    private static void Order(Span<long> points)
    {
        for (int i = 0; i < points.Length; i++)
        {
            int start = i;
            while (i < points.Length && points[i] >> ClassShift != 0)
                i++;
            if (i - start > 1)
                points[start..i].Sort();
        }
    }

    private static int Recompose(Span<long> points)
    {
        int count = 0, starter = -1, previousClass = 0;
        foreach (long packed in points)
        {
            int point = (int)(packed & PointMask), combiningClass = (int)(packed >> ClassShift);
            // A mark is blocked by one of its own or a higher class between it and the starter.
            bool reachesStarter = starter >= 0 && (starter == count - 1 || previousClass < combiningClass);
            if (reachesStarter && NormalizationProperties.Compose((int)points[starter], point) is > 0 and int composite)
            {
                points[starter] = composite;
                continue;
            }

            if (combiningClass == 0)
                starter = count;
            previousClass = combiningClass;
            points[count++] = point;
        }

        return count;
    }

    private static int Write(ReadOnlySpan<long> points, Span<char> destination)
    {
        int written = 0;
        foreach (long point in points)
        {
            int width = point > char.MaxValue ? 2 : 1;
            if (destination.Length - written < width)
                return -1;
            if (width == 1)
                destination[written] = (char)point;
            else
                new Rune((int)point).EncodeToUtf16(destination[written..]);
            written += width;
        }

        return written;
    }
}
