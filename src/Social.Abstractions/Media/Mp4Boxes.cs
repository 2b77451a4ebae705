using System.Buffers.Binary;
using System.Text;

namespace Social;

/// <summary>Reads the boxes of an index that tell duration, dimensions, codecs and frame rate.</summary>
internal sealed class Mp4Boxes(MediaReader reader)
{
    // A real file has a handful; more would only cost memory.
    private const int MaxTracks = 64;

    private readonly List<Mp4Track> _tracks = [];
    private Mp4Track _track = new();
    private double _seconds;
    private double _fragmentUnits;
    private double _timescale;

    public void BeginTrack()
    {
        if (_tracks.Count == MaxTracks)
            throw reader.Damaged($"it has more than {MaxTracks} tracks");

        _track = new Mp4Track();
        _tracks.Add(_track);
    }

    public async ValueTask ReadAsync(IsoBox box, CancellationToken cancellationToken)
    {
        if (box.Type == IsoBox.Name("mvhd"u8))
            (_timescale, _seconds) = await ReadTimesAsync(box, cancellationToken).ConfigureAwait(false);
        else if (box.Type == IsoBox.Name("mdhd"u8))
            (_, _track.Seconds) = await ReadTimesAsync(box, cancellationToken).ConfigureAwait(false);
        else if (box.Type == IsoBox.Name("tkhd"u8))
            await ReadTrackHeaderAsync(box, cancellationToken).ConfigureAwait(false);
        else if (box.Type == IsoBox.Name("mehd"u8))
            await ReadFragmentsAsync(box, cancellationToken).ConfigureAwait(false);
        else if (box.Type == IsoBox.Name("hdlr"u8))
            _track.Handler ??= Encoding.Latin1.GetString((await ContentAsync(box, 12, cancellationToken).ConfigureAwait(false)).Span[8..]);
        else if (box.Type == IsoBox.Name("stsd"u8))
            await ReadCodecAsync(box, cancellationToken).ConfigureAwait(false);
        else if (box.Type == IsoBox.Name("stsz"u8) || box.Type == IsoBox.Name("stz2"u8))
            _track.Samples = BinaryPrimitives.ReadUInt32BigEndian((await ContentAsync(box, 12, cancellationToken).ConfigureAwait(false)).Span[8..]);
    }

    public MediaInspection Complete(MediaInspection bare)
    {
        Mp4Track? video = _tracks.Find(t => t.Handler == "vide");
        double seconds = _seconds > 0 ? _seconds : _timescale > 0 ? _fragmentUnits / _timescale : 0;
        if (seconds <= 0)
            seconds = _tracks.Count == 0 ? 0 : _tracks.Max(t => t.Seconds);

        MediaInspection inspection = bare with
        {
            Duration = MediaInspector.Seconds(seconds),
            Codecs = [.. _tracks.Where(t => t.Codec is not null && t.Handler is "vide" or "soun").Select(t => t.Codec!).Distinct()],
        };
        if (video is null)
        {
            // MP4 with sound alone is audio whatever its brand says.
            return _tracks.Exists(t => t.Handler == "soun") && bare.Description.Kind == MediaKind.Video
                ? inspection with { Description = bare.Description with { Kind = MediaKind.Audio, SniffedType = "audio/mp4" } }
                : inspection;
        }

        int width = video.Width > 0 ? video.Width : video.CodedWidth;
        int height = video.Height > 0 ? video.Height : video.CodedHeight;
        (width, height) = video.IsTurned ? (height, width) : (width, height);
        return inspection with
        {
            Width = width > 0 ? width : null,
            Height = height > 0 ? height : null,
            FrameRate = video.Samples > 0 && video.Seconds > 0 ? video.Samples / video.Seconds : null,
        };
    }

    private async ValueTask<(double Timescale, double Seconds)> ReadTimesAsync(IsoBox box, CancellationToken cancellationToken)
    {
        bool isLong = await IsLongAsync(box, cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> content = (await ContentAsync(box, isLong ? 32 : 20, cancellationToken).ConfigureAwait(false)).Span;
        double timescale = BinaryPrimitives.ReadUInt32BigEndian(content[(isLong ? 20 : 12)..]);

        // All ones means unknown.
        double units = isLong
            ? BinaryPrimitives.ReadUInt64BigEndian(content[24..]) is var u64 and not ulong.MaxValue ? u64 : 0
            : BinaryPrimitives.ReadUInt32BigEndian(content[16..]) is var u32 and not uint.MaxValue ? u32 : 0;
        return (timescale, timescale > 0 ? units / timescale : 0);
    }

    private async ValueTask ReadTrackHeaderAsync(IsoBox box, CancellationToken cancellationToken)
    {
        int matrix = await IsLongAsync(box, cancellationToken).ConfigureAwait(false) ? 52 : 40;
        ReadOnlySpan<byte> content = (await ContentAsync(box, matrix + 44, cancellationToken).ConfigureAwait(false)).Span;
        int a = BinaryPrimitives.ReadInt32BigEndian(content[matrix..]);
        int b = BinaryPrimitives.ReadInt32BigEndian(content[(matrix + 4)..]);
        int d = BinaryPrimitives.ReadInt32BigEndian(content[(matrix + 16)..]);
        _track.IsTurned = a == 0 && d == 0 && b != 0;
        _track.Width = BinaryPrimitives.ReadUInt16BigEndian(content[(matrix + 36)..]);
        _track.Height = BinaryPrimitives.ReadUInt16BigEndian(content[(matrix + 40)..]);
    }

    private async ValueTask ReadFragmentsAsync(IsoBox box, CancellationToken cancellationToken)
    {
        bool isLong = await IsLongAsync(box, cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> content = (await ContentAsync(box, isLong ? 12 : 8, cancellationToken).ConfigureAwait(false)).Span;
        _fragmentUnits = isLong ? BinaryPrimitives.ReadUInt64BigEndian(content[4..]) : BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
    }

    private async ValueTask ReadCodecAsync(IsoBox box, CancellationToken cancellationToken)
    {
        // A description of no entry is legal in a broken-off recording.
        if (box.Size < 16)
            return;

        ReadOnlyMemory<byte> content = await ContentAsync(box, (int)Math.Min(44, box.Size), cancellationToken).ConfigureAwait(false);
        _track.Codec ??= Printable(content.Span[12..16]);
        if (content.Length >= 44 && _track.Handler == "vide")
        {
            _track.CodedWidth = BinaryPrimitives.ReadUInt16BigEndian(content.Span[40..]);
            _track.CodedHeight = BinaryPrimitives.ReadUInt16BigEndian(content.Span[42..]);
        }
    }

    private static string? Printable(ReadOnlySpan<byte> letters) =>
        letters.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7E) < 0 ? Encoding.ASCII.GetString(letters).TrimEnd() : null;

    private async ValueTask<bool> IsLongAsync(IsoBox box, CancellationToken cancellationToken) =>
        (await ContentAsync(box, 4, cancellationToken).ConfigureAwait(false)).Span[0] == 1;

    private ValueTask<ReadOnlyMemory<byte>> ContentAsync(IsoBox box, int count, CancellationToken cancellationToken) => box.Size < count
        ? throw reader.Damaged($"{IsoBox.Describe(box.Type)} at byte {box.Start} has {box.Size} bytes where {count} are needed")
        : reader.ReadAsync(box.Start, count, IsoBox.Describe(box.Type), cancellationToken);
}
