using System.Buffers.Binary;

namespace Social;

/// <summary>Reads a JPEG's frame header and the orientation in its Exif data.</summary>
internal static class JpegInspector
{
    public static async ValueTask<MediaInspection> InspectAsync(MediaReader reader, MediaInspection bare, CancellationToken cancellationToken)
    {
        bool isTurned = false;
        long at = 2;
        while (true)
        {
            ReadOnlyMemory<byte> head = await reader.ReadAsync(at, 4, "a JPEG marker", cancellationToken).ConfigureAwait(false);
            if (head.Span[0] != 0xFF)
                throw reader.Damaged($"a JPEG marker is missing at byte {at}");

            byte marker = head.Span[1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += 2;
                continue;
            }

            if (marker is 0xDA or 0xD9)
                throw reader.Damaged("a JPEG without a frame header");

            int size = BinaryPrimitives.ReadUInt16BigEndian(head.Span[2..]);
            if (size < 2)
                throw reader.Damaged($"the JPEG segment at byte {at} has the impossible size {size}");

            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                ReadOnlySpan<byte> frame = (await reader.ReadAsync(at + 5, 4, "the JPEG frame header", cancellationToken).ConfigureAwait(false)).Span;
                int height = BinaryPrimitives.ReadUInt16BigEndian(frame);
                int width = BinaryPrimitives.ReadUInt16BigEndian(frame[2..]);
                if (width == 0)
                    throw reader.Damaged("the JPEG frame header says a width of 0");

                // A height of 0 is legal: it then follows the first scan.
                int? known = height == 0 ? null : height;
                return isTurned ? bare with { Width = known, Height = width } : bare with { Width = width, Height = known };
            }

            if (marker == 0xE1 && size >= 16)
                isTurned |= await IsTurnedAsync(reader, at + 4, size - 2, cancellationToken).ConfigureAwait(false);

            at += 2 + size;
        }
    }

    /// <summary>Whether Exif turns the picture by a quarter. Damage in it is not worth refusing a picture for.</summary>
    private static async ValueTask<bool> IsTurnedAsync(MediaReader reader, long at, int size, CancellationToken cancellationToken)
    {
        if (at + size > reader.Length)
            return false;

        ReadOnlyMemory<byte> mark = await reader.ReadAsync(at, 6, "the Exif data", cancellationToken).ConfigureAwait(false);
        if (!mark.Span.SequenceEqual("Exif\0\0"u8))
            return false;

        TiffFields? fields = await TiffInspector.ReadAsync(reader, at + 6, size - 6, cancellationToken).ConfigureAwait(false);
        return fields is { Orientation: >= 5 and <= 8 };
    }
}
