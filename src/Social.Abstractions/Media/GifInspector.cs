using System.Buffers.Binary;

namespace Social;

/// <summary>Counts a GIF's frames and adds up their delays.</summary>
internal static class GifInspector
{
    public static async ValueTask<MediaInspection> InspectAsync(MediaReader reader, MediaInspection bare, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> screen = await reader.ReadAsync(6, 7, "the GIF header", cancellationToken).ConfigureAwait(false);
        int width = BinaryPrimitives.ReadUInt16LittleEndian(screen.Span);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(screen.Span[2..]);
        long at = 13 + ColorTable(screen.Span[4]);
        int frames = 0;
        long hundredths = 0;
        while (at < reader.Length)
        {
            byte block = await ByteAsync(reader, at, cancellationToken).ConfigureAwait(false);
            if (block == 0x3B)
                break;

            if (block == 0x21)
            {
                ReadOnlyMemory<byte> extension = await reader.ReadAsync(at, 2, "a GIF extension", cancellationToken).ConfigureAwait(false);
                if (extension.Span[1] == 0xF9)
                {
                    ReadOnlyMemory<byte> control = await reader.ReadAsync(at + 2, 4, "a GIF frame's delay", cancellationToken).ConfigureAwait(false);
                    hundredths += BinaryPrimitives.ReadUInt16LittleEndian(control.Span[2..]);
                }

                at += 2;
            }
            else if (block == 0x2C)
            {
                ReadOnlyMemory<byte> image = await reader.ReadAsync(at, 11, $"GIF frame {frames + 1}", cancellationToken).ConfigureAwait(false);
                if (frames == 0 && (width == 0 || height == 0))
                {
                    width = BinaryPrimitives.ReadUInt16LittleEndian(image.Span[5..]);
                    height = BinaryPrimitives.ReadUInt16LittleEndian(image.Span[7..]);
                }

                frames++;
                at += 11 + ColorTable(image.Span[9]);
            }
            else
            {
                throw reader.Damaged($"byte {at} of the GIF begins no known block");
            }

            at = await SkipBlocksAsync(reader, at, cancellationToken).ConfigureAwait(false);
        }

        if (frames == 0)
            throw reader.Damaged("a GIF without a frame");

        return bare with
        {
            Description = bare.Description with { Kind = frames > 1 ? MediaKind.Animation : MediaKind.Image },
            Width = width,
            Height = height,
            FrameCount = frames,
            Duration = frames > 1 ? TimeSpan.FromMilliseconds(hundredths * 10.0) : null,
        };
    }

    private static int ColorTable(byte packed) => (packed & 0x80) != 0 ? 3 << ((packed & 7) + 1) : 0;

    private static async ValueTask<long> SkipBlocksAsync(MediaReader reader, long at, CancellationToken cancellationToken)
    {
        while (true)
        {
            byte size = await ByteAsync(reader, at, cancellationToken).ConfigureAwait(false);
            at += 1 + size;
            if (size == 0)
                return at;
        }
    }

    private static async ValueTask<byte> ByteAsync(MediaReader reader, long at, CancellationToken cancellationToken) =>
        (await reader.ReadAsync(at, 1, "a GIF block", cancellationToken).ConfigureAwait(false)).Span[0];
}
