using System.Buffers.Binary;

namespace Quickstart.Media;

/// <summary>Reads the video: the head, the frames drawn one at a time, and a free box that fills it up to its length.</summary>
/// <param name="head">The boxes before the frames.</param>
internal sealed class SampleVideoStream(byte[] head) : Stream
{
    private readonly byte[] _frame = new byte[H264.FrameLength];
    private int _drawn = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => SampleVideo.Length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    private long FramesEnd => head.Length + ((long)SampleVideo.Frames * H264.FrameLength);

    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> part = Part();
        int count = Math.Min(part.Length, buffer.Length);
        part[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Returns what begins at the position, as far as it is at hand.</summary>
    private ReadOnlySpan<byte> Part()
    {
        if (_position >= Length) return [];
        if (_position < head.Length) return head.AsSpan((int)_position);
        if (_position >= FramesEnd) return Filling().AsSpan((int)(_position - FramesEnd));
        (long number, long at) = Math.DivRem(_position - head.Length, H264.FrameLength);
        if (_drawn != number)
        {
            H264.Draw((int)number, _frame);
            _drawn = (int)number;
        }

        return _frame.AsSpan((int)at);
    }

    private byte[] Filling()
    {
        byte[] box = new byte[Length - FramesEnd];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        "free"u8.CopyTo(box.AsSpan(4));
        return box;
    }
}
