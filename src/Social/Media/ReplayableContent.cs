using System.Net;

namespace Social.Media;

/// <summary>A request body that can be sent any number of times, because each time it reads its media anew.</summary>
public abstract class ReplayableContent : HttpContent
{
    private readonly Action<int>? _onProgress;
    private long _bytesWritten;

    /// <summary>Initializes a body.</summary>
    /// <param name="onProgress">Is told how many bytes of the media each write added; a replay first takes back what it told, as a negative number.</param>
    protected ReplayableContent(Action<int>? onProgress) => _onProgress = onProgress;

    /// <summary>Gets how many bytes of the media the present attempt has written: while it grows, the upload has not stalled.</summary>
    public long BytesWritten => Volatile.Read(ref _bytesWritten);

    /// <inheritdoc/>
    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        for (long back = BytesWritten; back > 0; back -= int.MaxValue)
            _onProgress?.Invoke(-(int)Math.Min(back, int.MaxValue));

        Volatile.Write(ref _bytesWritten, 0);
        return WriteAsync(stream, cancellationToken);
    }

    /// <summary>Writes the body from its first byte.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    protected abstract Task WriteAsync(Stream stream, CancellationToken cancellationToken);

    /// <summary>Counts bytes of the media as written.</summary>
    /// <param name="count">How many.</param>
    protected void Advance(int count)
    {
        Volatile.Write(ref _bytesWritten, _bytesWritten + count);
        _onProgress?.Invoke(count);
    }
}
