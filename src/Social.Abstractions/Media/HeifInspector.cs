using System.Buffers.Binary;

namespace Social;

/// <summary>Reads the dimensions of a HEIC or AVIF: those of its largest picture, which the others are tiles or previews of.</summary>
internal static class HeifInspector
{
    private const int MaxBoxes = 4096;

    public static async ValueTask<MediaInspection> InspectAsync(MediaReader reader, MediaInspection bare, CancellationToken cancellationToken)
    {
        IsoBox? meta = await FindAsync(reader, "meta"u8.ToArray(), 0, reader.Length, cancellationToken).ConfigureAwait(false);

        // A sequence of pictures alone has a 'moov' as a video has.
        if (meta is null)
            return await new Mp4Inspector(reader).InspectAsync(bare, cancellationToken).ConfigureAwait(false);

        IsoBox? properties = await FindAsync(reader, "iprp"u8.ToArray(), meta.Value.Start + 4, meta.Value.End, cancellationToken).ConfigureAwait(false);
        IsoBox? container = properties is null
            ? null
            : await FindAsync(reader, "ipco"u8.ToArray(), properties.Value.Start, properties.Value.End, cancellationToken).ConfigureAwait(false);
        if (container is null)
            throw reader.Damaged("its picture properties, the box 'ipco', are missing");

        return await ReadPropertiesAsync(reader, bare, container.Value, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<MediaInspection> ReadPropertiesAsync(MediaReader reader, MediaInspection bare, IsoBox container, CancellationToken cancellationToken)
    {
        uint width = 0;
        uint height = 0;
        bool isTurned = false;
        long at = container.Start;
        for (int i = 0; i < MaxBoxes && await IsoBox.ReadAsync(reader, at, container.End, cancellationToken).ConfigureAwait(false) is { } box; i++)
        {
            if (box.Type == IsoBox.Name("ispe"u8) && box.Size >= 12)
            {
                ReadOnlySpan<byte> content = (await reader.ReadAsync(box.Start, 12, "the box 'ispe'", cancellationToken).ConfigureAwait(false)).Span;
                uint w = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
                uint h = BinaryPrimitives.ReadUInt32BigEndian(content[8..]);
                if ((ulong)w * h > (ulong)width * height)
                    (width, height) = (w, h);
            }
            else if (box.Type == IsoBox.Name("irot"u8) && box.Size >= 1)
            {
                isTurned = ((await reader.ReadAsync(box.Start, 1, "the box 'irot'", cancellationToken).ConfigureAwait(false)).Span[0] & 1) == 1;
            }

            at = box.End;
        }

        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw reader.Damaged($"its picture properties say {width} × {height} pixels");

        return isTurned ? bare with { Width = (int)height, Height = (int)width } : bare with { Width = (int)width, Height = (int)height };
    }

    private static async ValueTask<IsoBox?> FindAsync(MediaReader reader, byte[] name, long at, long end, CancellationToken cancellationToken)
    {
        for (int i = 0; i < MaxBoxes && await IsoBox.ReadAsync(reader, at, end, cancellationToken).ConfigureAwait(false) is { } box; i++)
        {
            if (box.Type == IsoBox.Name(name))
                return box;

            at = box.End;
        }

        return null;
    }
}
