using System.Buffers;

namespace Social.Text;

/// <summary>Composes text canonically (Unicode normalization form C), with tables of its own.</summary>
/// <remarks>
/// <see cref="string.Normalize()"/> needs the platform's globalization data: in an application that sets <c>InvariantGlobalization</c>, as many
/// containers and native-AOT applications do, it returns text unchanged. Networks that count characters after composition would then be
/// counted wrongly. This class follows Unicode Standard Annex #15 in every application. A lone surrogate is kept as it is. All members are
/// thread-safe.
/// </remarks>
public static class Nfc
{
    /// <summary>The most UTF-16 units that one unit of input can become.</summary>
    public const int MaxExpansion = 3;

    private const int StackUnits = 256;

    /// <summary>Tells whether <paramref name="text"/> is in normalization form C already, without allocating.</summary>
    public static bool IsNormalized(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (NfcSegments.FindSuspect(text, at) is >= 0 and int start)
        {
            at = NfcSegments.FindBoundary(text, start);
            if (!IsComposed(text[start..at]))
                return false;
        }

        return true;
    }

    /// <summary>Returns <paramref name="text"/> in normalization form C: the same instance when it is in that form already.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsNormalized(text))
            return text;

        char[] buffer = ArrayPool<char>.Shared.Rent(checked(text.Length * MaxExpansion));
        try
        {
            _ = TryNormalize(text, buffer, out int written);
            return new string(buffer, 0, written);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes <paramref name="text"/> in normalization form C to <paramref name="destination"/>, without allocating.</summary>
    /// <param name="text">The text to compose.</param>
    /// <param name="destination">Where to write; <see cref="MaxExpansion"/> times the length of the text always suffices. Must not overlap the text.</param>
    /// <param name="charsWritten">How many UTF-16 units were written; 0 when the method returns <see langword="false"/>.</param>
    /// <returns><see langword="false"/> when the destination is too small.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int charsWritten)
    {
        int at = 0, written = 0;
        charsWritten = 0;
        while (at < text.Length)
        {
            int start = NfcSegments.FindSuspect(text, at);
            ReadOnlySpan<char> composed = start < 0 ? text[at..] : text[at..start];
            if (!composed.TryCopyTo(destination[written..]))
                return false;
            written += composed.Length;
            if (start < 0)
                break;

            at = NfcSegments.FindBoundary(text, start);
            int count = NfcSegments.Compose(text[start..at], destination[written..]);
            if (count < 0)
                return false;
            written += count;
        }

        charsWritten = written;
        return true;
    }

    /// <summary>Returns the next index after <paramref name="start"/> at which <paramref name="text"/> can be split so that both parts normalize by themselves.</summary>
    /// <param name="text">The text, normalized or not.</param>
    /// <param name="start">The index to look after, such as the last boundary.</param>
    /// <returns>An index greater than <paramref name="start"/>; the length of the text when no boundary is left.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> lies outside the text.</exception>
    public static int NextBoundary(ReadOnlySpan<char> text, int start)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, text.Length);
        return NfcSegments.FindBoundary(text, start);
    }

    private static bool IsComposed(ReadOnlySpan<char> segment)
    {
        int capacity = checked(segment.Length * MaxExpansion);
        char[]? rented = capacity > StackUnits ? ArrayPool<char>.Shared.Rent(capacity) : null;
        Span<char> buffer = rented ?? stackalloc char[StackUnits];
        int count = NfcSegments.Compose(segment, buffer);
        bool same = segment.SequenceEqual(buffer[..count]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return same;
    }
}
