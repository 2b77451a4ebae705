using System.Buffers.Binary;
using System.Text;

namespace Social;

/// <summary>Reads the information and tracks of a WebM or Matroska file, which stand before its media.</summary>
internal sealed class MatroskaInspector(MediaReader reader)
{
    public const uint Segment = 0x18538067;
    public const uint Cluster = 0x1F43B675;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint DurationId = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint TrackEntry = 0xAE;
    private const uint CodecId = 0x86;
    private const uint Video = 0xE0;
    private const uint PixelWidth = 0xB0;
    private const uint PixelHeight = 0xBA;
    private const uint DefaultDuration = 0x23E383;

    private const int MaxElements = 10_000;

    private readonly List<string> _codecs = [];
    private double _scale = 1_000_000;
    private double _units;
    private double _frameNanoseconds;
    private double _trackFrameNanoseconds;
    private int _width;
    private int _height;
    private int _count;
    private int _depth;
    private bool _hasTracks;
    private bool _isVideoTrack;

    public async ValueTask<MediaInspection> InspectAsync(MediaInspection bare, CancellationToken cancellationToken)
    {
        await WalkAsync(0, reader.Length, cancellationToken).ConfigureAwait(false);
        if (!_hasTracks)
            throw reader.Damaged("it has no tracks before its media");

        bool isAudio = _width == 0 && _codecs.Count > 0 && _codecs.TrueForAll(c => c.StartsWith("A_", StringComparison.Ordinal));
        return bare with
        {
            Description = isAudio ? bare.Description with { Kind = MediaKind.Audio } : bare.Description,
            Width = _width > 0 ? _width : null,
            Height = _height > 0 ? _height : null,
            Duration = MediaInspector.Seconds(_units * _scale / 1e9),
            FrameRate = _frameNanoseconds > 0 ? 1e9 / _frameNanoseconds : null,
            Codecs = _codecs,
        };
    }

    /// <summary>Walks the children of an element; false once the media begins.</summary>
    private async ValueTask<bool> WalkAsync(long at, long end, CancellationToken cancellationToken)
    {
        while (await EbmlElement.ReadAsync(reader, at, end, cancellationToken).ConfigureAwait(false) is { } element)
        {
            if (++_count > MaxElements)
                throw reader.Damaged($"it has more than {MaxElements} elements before its media");

            if (element.Id == Cluster)
                return false;

            // The nesting is that of the specification, five deep at most: an element in the wrong place only runs into the limit above.
            if (element.Id is Segment or Info or Tracks or TrackEntry or Video)
            {
                if (element.Id is TrackEntry)
                    (_trackFrameNanoseconds, _isVideoTrack) = (0, false);

                _isVideoTrack |= element.Id is Video;
                _hasTracks |= element.Id is Tracks;
                if (!await WalkOnceAsync(element, cancellationToken).ConfigureAwait(false))
                    return false;
            }
            else
            {
                await ReadAsync(element, cancellationToken).ConfigureAwait(false);
            }

            at = element.End;
        }

        return true;
    }

    private async ValueTask<bool> WalkOnceAsync(EbmlElement element, CancellationToken cancellationToken)
    {
        if (++_depth > 8)
            throw reader.Damaged("its elements nest deeper than 8");

        bool goesOn = await WalkAsync(element.Start, element.End, cancellationToken).ConfigureAwait(false);
        _depth--;
        if (element.Id == TrackEntry && _isVideoTrack && _trackFrameNanoseconds > 0)
            _frameNanoseconds = _trackFrameNanoseconds;

        return goesOn;
    }

    private async ValueTask ReadAsync(EbmlElement element, CancellationToken cancellationToken)
    {
        if (element.Id is not (TimestampScale or DurationId or CodecId or PixelWidth or PixelHeight or DefaultDuration) || element.Size is 0 or > 64)
            return;

        ReadOnlyMemory<byte> content = await reader.ReadAsync(element.Start, element.Size, "an element", cancellationToken).ConfigureAwait(false);
        switch (element.Id)
        {
            case CodecId:
                string codec = Encoding.Latin1.GetString(content.Span).TrimEnd('\0');
                if (_codecs.Count < 64 && !_codecs.Contains(codec))
                    _codecs.Add(codec);

                break;
            case DurationId when element.Size == 4:
                _units = BinaryPrimitives.ReadSingleBigEndian(content.Span);
                break;
            case DurationId when element.Size == 8:
                _units = BinaryPrimitives.ReadDoubleBigEndian(content.Span);
                break;
            case TimestampScale when element.Size <= 8:
                _scale = EbmlElement.Number(content.Span);
                break;
            case DefaultDuration when element.Size <= 8:
                _trackFrameNanoseconds = EbmlElement.Number(content.Span);
                break;
            case PixelWidth when element.Size <= 4:
                _width = (int)Math.Min(int.MaxValue, EbmlElement.Number(content.Span));
                break;
            case PixelHeight when element.Size <= 4:
                _height = (int)Math.Min(int.MaxValue, EbmlElement.Number(content.Span));
                break;
        }
    }
}
