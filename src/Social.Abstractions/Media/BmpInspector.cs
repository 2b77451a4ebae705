using System.Buffers.Binary;

namespace Social;

/// <summary>Reads a BMP's dimensions.</summary>
internal static class BmpInspector
{
    public static async ValueTask<MediaInspection> InspectAsync(MediaReader reader, MediaInspection bare, CancellationToken cancellationToken)
    {
        ReadOnlySpan<byte> header = (await reader.ReadAsync(14, 12, "the BMP header", cancellationToken).ConfigureAwait(false)).Span;
        bool isOld = BinaryPrimitives.ReadUInt32LittleEndian(header) == 12;
        long width = isOld ? BinaryPrimitives.ReadUInt16LittleEndian(header[4..]) : BinaryPrimitives.ReadInt32LittleEndian(header[4..]);

        // A negative height only means that the first row is the top one.
        long height = isOld ? BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) : Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(header[8..]));
        return width is > 0 && height is > 0 and <= int.MaxValue
            ? bare with { Width = (int)width, Height = (int)height }
            : throw reader.Damaged($"the BMP header says {width} × {height} pixels");
    }
}
