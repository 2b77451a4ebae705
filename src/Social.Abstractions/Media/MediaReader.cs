using System.Buffers;

namespace Social;

/// <summary>Reads small pieces anywhere in media through one pooled window, and refuses to work without end.</summary>
internal sealed class MediaReader(MediaSource source, long length) : IAsyncDisposable
{
    private const int WindowSize = 16 * 1024;

    // 128 MiB read through windows: far more than any header, far less than a hostile file could ask for.
    private const int MaxFills = 8192;

    private readonly byte[] _window = ArrayPool<byte>.Shared.Rent(WindowSize);
    private Stream? _stream;
    private long _streamAt;
    private long _windowAt;
    private int _windowCount;
    private int _fills;

    public long Length => length;

    /// <summary>Returns exactly so many bytes; valid until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(long position, int count, string what, CancellationToken cancellationToken)
    {
        if (position < 0 || position > length - count)
            throw Damaged($"it ends inside {what} at byte {position}");

        if (position < _windowAt || position + count > _windowAt + _windowCount)
        {
            await FillAsync(position, cancellationToken).ConfigureAwait(false);
            if (_windowCount < count)
                throw Damaged($"it ends inside {what} at byte {position}");
        }

        return _window.AsMemory((int)(position - _windowAt), count);
    }

    public SocialMediaException Damaged(string what) =>
        new(SocialErrorCode.InvalidMedia, Remedy.FixContent, $"The media '{source}' is damaged: {what}.");

    public async ValueTask DisposeAsync()
    {
        ArrayPool<byte>.Shared.Return(_window);
        if (_stream is not null)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask FillAsync(long position, CancellationToken cancellationToken)
    {
        if (++_fills > MaxFills)
            throw Damaged("its headers are spread over more than can be read in reasonable time");

        if (_stream is null || _streamAt != position)
            await MoveAsync(position, cancellationToken).ConfigureAwait(false);

        _windowAt = position;
        _windowCount = 0;
        _windowCount = await _stream!.ReadAtLeastAsync(_window.AsMemory(0, WindowSize), WindowSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _streamAt = position + _windowCount;
    }

    private async ValueTask MoveAsync(long position, CancellationToken cancellationToken)
    {
        if (_stream is { CanSeek: true })
        {
            _stream.Seek(position - _streamAt, SeekOrigin.Current);
        }
        else
        {
            if (_stream is not null)
                await _stream.DisposeAsync().ConfigureAwait(false);

            _stream = null;
            _stream = await source.OpenAsync(position, cancellationToken).ConfigureAwait(false);
        }

        _streamAt = position;
    }
}
