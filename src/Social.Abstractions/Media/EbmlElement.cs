using System.Numerics;

namespace Social;

/// <summary>An element of a Matroska or WebM file.</summary>
/// <param name="Id">Its id, with the length marker as the specification writes it.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where it ends; an unknown size ends with its parent.</param>
internal readonly record struct EbmlElement(uint Id, long Start, long End)
{
    public int Size => (int)Math.Min(End - Start, int.MaxValue);

    /// <summary>Reads the element at a position, or null at the end of the parent.</summary>
    public static async ValueTask<EbmlElement?> ReadAsync(MediaReader reader, long at, long end, CancellationToken cancellationToken)
    {
        if (at >= end)
            return null;

        int idLength = BitOperations.LeadingZeroCount((uint)(await reader.ReadAsync(at, 1, "an element", cancellationToken).ConfigureAwait(false)).Span[0]) - 23;
        if (idLength > 4)
            throw reader.Damaged($"byte {at} begins no known element");

        uint id = (uint)Number((await reader.ReadAsync(at, idLength, "an element", cancellationToken).ConfigureAwait(false)).Span);
        long sizeAt = at + idLength;
        int sizeLength = BitOperations.LeadingZeroCount((uint)(await reader.ReadAsync(sizeAt, 1, "an element's size", cancellationToken).ConfigureAwait(false)).Span[0]) - 23;
        if (sizeLength > 8)
            throw reader.Damaged($"the element at byte {at} has an impossible size");

        ulong marker = 1UL << (7 * sizeLength);
        ulong size = Number((await reader.ReadAsync(sizeAt, sizeLength, "an element's size", cancellationToken).ConfigureAwait(false)).Span) & (marker - 1);
        long start = sizeAt + sizeLength;
        bool isUnknown = size == marker - 1;
        long contentEnd = isUnknown || size > (ulong)(end - start) ? end : start + (long)size;

        // Only the two elements that hold the media may outlast the file: a recording that was broken off still plays.
        bool mayBeTorn = isUnknown || id is MatroskaInspector.Segment or MatroskaInspector.Cluster;
        return mayBeTorn || size <= (ulong)(end - start)
            ? new EbmlElement(id, start, contentEnd)
            : throw reader.Damaged($"the element 0x{id:X} at byte {at} promises {size} bytes where {end - start} are left");
    }

    /// <summary>Returns a big-endian number of up to eight bytes.</summary>
    public static ulong Number(ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        foreach (byte b in bytes)
            number = (number << 8) | b;

        return number;
    }
}
