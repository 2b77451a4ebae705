using System.Buffers;

namespace Social;

/// <summary>Media in a stream that the application opens again whenever it is read.</summary>
internal sealed class StreamMediaSource : MediaSource
{
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private long _length;

    public StreamMediaSource(Func<CancellationToken, ValueTask<Stream>> open, long? length, string? fileName, string? contentType)
        : base(fileName, contentType)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (length is { } known)
            ArgumentOutOfRangeException.ThrowIfNegative(known, nameof(length));

        _open = open;
        _length = length ?? -1;
    }

    public override async ValueTask<Stream> OpenAsync(long offset = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        MediaReadStream stream = await OpenInnerAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (offset > 0)
            {
                long skipped = await SkipAsync(stream, offset, cancellationToken).ConfigureAwait(false);
                if (skipped < offset)
                    throw MediaReadErrors.TooShort(this, offset, skipped);
            }

            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override string ToString() => FileName ?? "stream";

    protected override async ValueTask<long> GetLengthAsync(CancellationToken cancellationToken)
    {
        long known = Volatile.Read(ref _length);
        if (known >= 0)
            return known;

        MediaReadStream stream = await OpenInnerAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            long length = stream.CanSeek
                ? stream.Length - stream.Position
                : await SkipAsync(stream, long.MaxValue, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _length, length);
            return length;
        }
    }

    private static async ValueTask<long> SkipAsync(MediaReadStream stream, long count, CancellationToken cancellationToken)
    {
        if (stream.CanSeek)
        {
            long there = Math.Min(count, stream.Length - stream.Position);
            stream.Seek(there, SeekOrigin.Current);
            return there;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long skipped = 0;
            while (skipped < count)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count - skipped)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    break;

                skipped += read;
            }

            return skipped;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<MediaReadStream> OpenInnerAsync(CancellationToken cancellationToken)
    {
        try
        {
            Stream? inner = await _open(cancellationToken).ConfigureAwait(false);
            return inner switch
            {
                null => throw MediaReadErrors.Unreadable(this, "the application opened no stream."),
                { CanRead: false } => throw MediaReadErrors.Unreadable(this, "its stream cannot be read; the source must open a new stream each time."),
                _ => new MediaReadStream(this, inner, keepCause: true),
            };
        }
        catch (Exception e) when (MediaReadErrors.IsSourceFault(e, cancellationToken))
        {
            throw MediaReadErrors.Unreadable(this, MediaReadErrors.Reason(e), e);
        }
    }
}
