using System.Buffers.Binary;

namespace Social;

/// <summary>Reads a PNG's header and, of an animated one, the number of frames.</summary>
internal static class PngInspector
{
    private const int MaxChunks = 1024;

    public static async ValueTask<MediaInspection> InspectAsync(MediaReader reader, MediaInspection bare, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> header = await reader.ReadAsync(8, 16, "the PNG header", cancellationToken).ConfigureAwait(false);
        if (!header.Span[4..8].SequenceEqual("IHDR"u8))
            throw reader.Damaged("a PNG that does not begin with its header");

        uint width = BinaryPrimitives.ReadUInt32BigEndian(header.Span[8..]);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(header.Span[12..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw reader.Damaged($"the PNG header says {width} × {height} pixels");

        MediaInspection image = bare with { Width = (int)width, Height = (int)height };
        long at = 33;
        for (int i = 0; i < MaxChunks && at + 12 <= reader.Length; i++)
        {
            ReadOnlyMemory<byte> chunk = await reader.ReadAsync(at, 12, "a PNG chunk", cancellationToken).ConfigureAwait(false);
            if (chunk.Span[4..8].SequenceEqual("acTL"u8))
                return image with { FrameCount = (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(chunk.Span[8..])) };

            // The frame count stands before the first picture data or nowhere.
            if (chunk.Span[4..8].SequenceEqual("IDAT"u8))
                return image;

            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk.Span);
        }

        throw reader.Damaged("a PNG without picture data");
    }
}
