namespace Social;

/// <summary>Goes through the boxes of an MP4 or MOV, seeking over the media.</summary>
internal sealed class Mp4Inspector(MediaReader reader)
{
    // Real files nest eight deep and have some hundreds of boxes; a recording in fragments has many thousands at the top.
    private const int MaxDepth = 8;
    private const int MaxBoxes = 20_000;

    private readonly Mp4Boxes _boxes = new(reader);
    private int _count;
    private bool _isIndexed;

    public async ValueTask<MediaInspection> InspectAsync(MediaInspection bare, CancellationToken cancellationToken)
    {
        bool? isFastStart = null;
        long at = 0;
        while (await IsoBox.ReadAsync(reader, at, reader.Length, cancellationToken).ConfigureAwait(false) is { } box)
        {
            if (++_count > MaxBoxes)
            {
                // With the index read, the rest could only show that the end is torn.
                if (_isIndexed)
                    break;

                throw reader.Damaged($"it has no index in its first {MaxBoxes} boxes");
            }

            if (box.Type == IsoBox.Name("moov"u8))
            {
                _isIndexed = true;
                isFastStart ??= true;
                await WalkAsync(box, 1, cancellationToken).ConfigureAwait(false);
            }
            else if (box.Type == IsoBox.Name("mdat"u8))
            {
                isFastStart ??= false;
            }

            at = box.End;
        }

        return _isIndexed ? _boxes.Complete(bare) with { IsFastStart = isFastStart } : throw reader.Damaged("its index, the box 'moov', is missing");
    }

    private async ValueTask WalkAsync(IsoBox parent, int depth, CancellationToken cancellationToken)
    {
        if (depth > MaxDepth)
            throw reader.Damaged($"its boxes nest deeper than {MaxDepth}");

        long at = parent.Start;
        while (await IsoBox.ReadAsync(reader, at, parent.End, cancellationToken).ConfigureAwait(false) is { } box)
        {
            if (++_count > MaxBoxes)
                throw reader.Damaged($"its index has more than {MaxBoxes} boxes");

            if (box.Type == IsoBox.Name("trak"u8))
                _boxes.BeginTrack();

            if (IsContainer(box.Type))
                await WalkAsync(box, depth + 1, cancellationToken).ConfigureAwait(false);
            else
                await _boxes.ReadAsync(box, cancellationToken).ConfigureAwait(false);

            at = box.End;
        }
    }

    private static bool IsContainer(uint type) =>
        type == IsoBox.Name("trak"u8) || type == IsoBox.Name("mdia"u8) || type == IsoBox.Name("minf"u8) || type == IsoBox.Name("stbl"u8) || type == IsoBox.Name("mvex"u8);
}
