using System.Buffers.Binary;

namespace Social;

/// <summary>Reads a WebP's canvas and, of an animated one, its frames.</summary>
internal static class WebPInspector
{
    private const int MaxChunks = 8192;

    public static async ValueTask<MediaInspection> InspectAsync(MediaReader reader, MediaInspection bare, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> head = await reader.ReadAsync(12, 18, "the WebP header", cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> data = head.Span[8..];
        if (head.Span.StartsWith("VP8X"u8))
        {
            MediaInspection canvas = bare with { Width = U24(data[4..]) + 1, Height = U24(data[7..]) + 1 };
            return (data[0] & 0x02) == 0 ? canvas : await CountFramesAsync(reader, canvas, cancellationToken).ConfigureAwait(false);
        }

        if (head.Span.StartsWith("VP8L"u8) && data[0] == 0x2F)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return bare with { Width = (int)(bits & 0x3FFF) + 1, Height = (int)((bits >> 14) & 0x3FFF) + 1 };
        }

        if (head.Span.StartsWith("VP8 "u8) && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return bare with
            {
                Width = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
                Height = BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF,
            };
        }

        throw reader.Damaged("a WebP without a picture header");
    }

    private static async ValueTask<MediaInspection> CountFramesAsync(MediaReader reader, MediaInspection canvas, CancellationToken cancellationToken)
    {
        int frames = 0;
        long milliseconds = 0;
        long at = 12;
        for (int i = 0; i < MaxChunks && at + 8 <= reader.Length; i++)
        {
            ReadOnlyMemory<byte> chunk = await reader.ReadAsync(at, 8, "a WebP chunk", cancellationToken).ConfigureAwait(false);
            long size = BinaryPrimitives.ReadUInt32LittleEndian(chunk.Span[4..]);
            if (chunk.Span.StartsWith("ANMF"u8))
            {
                ReadOnlyMemory<byte> frame = await reader.ReadAsync(at + 8, 16, $"WebP frame {frames + 1}", cancellationToken).ConfigureAwait(false);
                milliseconds += U24(frame.Span[12..]);
                frames++;
            }

            at += 8 + size + (size & 1);
        }

        return canvas with { FrameCount = frames, Duration = MediaInspector.Seconds(milliseconds / 1000.0) };
    }

    private static int U24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
