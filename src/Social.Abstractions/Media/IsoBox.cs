using System.Buffers.Binary;
using System.Text;

namespace Social;

/// <summary>A box of an ISO base media file.</summary>
/// <param name="Type">Its four letters as a number.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct IsoBox(uint Type, long Start, long End)
{
    public long Size => End - Start;

    /// <summary>Returns four letters as a number.</summary>
    public static uint Name(ReadOnlySpan<byte> letters) => BinaryPrimitives.ReadUInt32BigEndian(letters);

    /// <summary>Reads the box at a position, or null when fewer bytes are left than a box has.</summary>
    public static async ValueTask<IsoBox?> ReadAsync(MediaReader reader, long at, long end, CancellationToken cancellationToken)
    {
        if (at > end - 8)
            return null;

        ReadOnlyMemory<byte> head = await reader.ReadAsync(at, 8, "a box", cancellationToken).ConfigureAwait(false);
        long size = BinaryPrimitives.ReadUInt32BigEndian(head.Span);
        uint type = BinaryPrimitives.ReadUInt32BigEndian(head.Span[4..]);
        int headSize = 8;
        if (size == 1)
        {
            head = await reader.ReadAsync(at + 8, 8, Describe(type), cancellationToken).ConfigureAwait(false);
            size = BinaryPrimitives.ReadInt64BigEndian(head.Span);
            headSize = 16;
        }
        else if (size == 0)
        {
            size = end - at;
        }

        if (size < headSize)
            throw reader.Damaged($"{Describe(type)} at byte {at} has the impossible size {size}");

        return size <= end - at
            ? new IsoBox(type, at + headSize, at + size)
            : throw reader.Damaged($"{Describe(type)} at byte {at} promises {size} bytes where {end - at} are left");
    }

    /// <summary>Names a box for a message; letters that cannot be shown become dots.</summary>
    public static string Describe(uint type)
    {
        Span<byte> letters = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(letters, type);
        foreach (ref byte letter in letters)
            letter = letter is >= 0x20 and < 0x7F ? letter : (byte)'.';

        return $"the box '{Encoding.ASCII.GetString(letters)}'";
    }
}
