using System.Buffers;
using System.Net;

namespace Social.Media;

/// <summary>Reads a URL from any position. It connects at the first read beyond the bytes that are known, and seeking only moves the position.</summary>
internal sealed class FetchedMediaStream(MediaFetcher fetcher, UrlMediaSource source, RemoteVersion version, long length, byte[] head) : Stream
{
    // Reading on is cheaper than a new request up to about here.
    private const int ReadOnLimit = 64 * 1024;

    private HttpResponseMessage? _response;
    private Stream? _body;
    private long _bodyAt;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
            return 0;

        if (_position < head.Length)
        {
            int known = (int)Math.Min(buffer.Length, head.Length - _position);
            head.AsMemory((int)_position, known).CopyTo(buffer);
            _position += known;
            return known;
        }

        await MoveAsync(cancellationToken).ConfigureAwait(false);
        int read = await fetcher.ReadAsync(source, _body!, buffer[..(int)Math.Min(buffer.Length, length - _position)], cancellationToken).ConfigureAwait(false);
        _position += read;
        _bodyAt = _position;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Media at a URL is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("Media is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Media is read only.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Disconnect();

        base.Dispose(disposing);
    }

    private async ValueTask MoveAsync(CancellationToken cancellationToken)
    {
        if (_body is not null && (_position < _bodyAt || _position - _bodyAt > ReadOnLimit))
            Disconnect();

        if (_body is null)
        {
            _response = await fetcher.GetAsync(source, _position, null, version, cancellationToken).ConfigureAwait(false);
            if (!version.Matches(RemoteVersion.Of(_response)))
                throw MediaFetcher.Changed(source);

            // A server that knows no ranges sends all: what comes before the position is read and dropped.
            bool isPart = _response.StatusCode == HttpStatusCode.PartialContent;
            _bodyAt = isPart ? _response.Content.Headers.ContentRange?.From ?? _position : 0;
            if (_bodyAt > _position)
                throw MediaFetcher.Changed(source);

            _body = await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_bodyAt < _position)
            await DropAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask DropAsync(CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(ReadOnLimit);
        try
        {
            while (_bodyAt < _position)
            {
                int read = await fetcher.ReadAsync(source, _body!, buffer.AsMemory(0, (int)Math.Min(buffer.Length, _position - _bodyAt)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    throw MediaFetcher.Changed(source);

                _bodyAt += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Disconnect()
    {
        _body?.Dispose();
        _response?.Dispose();
        (_body, _response) = (null, null);
    }
}
