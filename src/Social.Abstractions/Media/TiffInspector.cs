using System.Buffers.Binary;

namespace Social;

/// <summary>Reads the first directory of a TIFF, which is also what Exif data is.</summary>
internal static class TiffInspector
{
    // A directory of a real file has some dozens of entries.
    private const int MaxEntries = 512;

    public static async ValueTask<MediaInspection> InspectAsync(MediaReader reader, MediaInspection bare, CancellationToken cancellationToken)
    {
        TiffFields fields = await ReadAsync(reader, 0, reader.Length, cancellationToken).ConfigureAwait(false)
            ?? throw reader.Damaged("its first TIFF directory lies outside the file");
        return fields.Orientation is >= 5 and <= 8
            ? bare with { Width = fields.Height, Height = fields.Width }
            : bare with { Width = fields.Width, Height = fields.Height };
    }

    /// <summary>Returns the fields, or null when the directory is not where it should be.</summary>
    public static async ValueTask<TiffFields?> ReadAsync(MediaReader reader, long start, long size, CancellationToken cancellationToken)
    {
        if (size < 14)
            return null;

        ReadOnlyMemory<byte> head = await reader.ReadAsync(start, 8, "the TIFF header", cancellationToken).ConfigureAwait(false);
        bool isLittle = head.Span[0] == 'I';
        long directory = U32(head.Span[4..], isLittle);
        if (directory < 8 || directory > size - 6)
            return null;

        int count = U16((await reader.ReadAsync(start + directory, 2, "the TIFF directory", cancellationToken).ConfigureAwait(false)).Span, isLittle);
        int? width = null;
        int? height = null;
        int orientation = 1;
        for (int i = 0; i < Math.Min(count, MaxEntries); i++)
        {
            long at = directory + 2 + (i * 12L);
            if (at + 12 > size)
                break;

            ReadOnlySpan<byte> entry = (await reader.ReadAsync(start + at, 12, "the TIFF directory", cancellationToken).ConfigureAwait(false)).Span;
            int type = U16(entry[2..], isLittle);
            long value = type == 3 ? U16(entry[8..], isLittle) : U32(entry[8..], isLittle);
            switch (U16(entry, isLittle))
            {
                case 0x0100:
                    width = Positive(value);
                    break;
                case 0x0101:
                    height = Positive(value);
                    break;
                case 0x0112:
                    orientation = (int)Math.Min(value, 9);
                    break;
            }
        }

        return new TiffFields(width, height, orientation);
    }

    private static int? Positive(long value) => value is > 0 and <= int.MaxValue ? (int)value : null;

    private static int U16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static long U32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
