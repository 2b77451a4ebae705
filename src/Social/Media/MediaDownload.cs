using System.Buffers;
using System.Security.Cryptography;

namespace Social.Media;

/// <summary>Where the bytes of a download go as they come, and what they were: nothing of them is held but one pooled buffer of 128 KiB.</summary>
/// <remarks>Used for one call. An attempt that breaks off is followed by another where the destination can go back; what it had written is taken back first.</remarks>
public sealed class MediaDownload : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly Stream _destination;
    private readonly long? _start;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Initializes a download.</summary>
    /// <param name="destination">Where the bytes go, from its present position; not closed.</param>
    /// <exception cref="ArgumentException">The destination cannot be written.</exception>
    public MediaDownload(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!destination.CanWrite)
        {
            throw new ArgumentException("The destination cannot be written.", nameof(destination));
        }

        _destination = destination;
        _start = destination.CanSeek ? destination.Position : null;
    }

    /// <summary>Gets the most bytes that are taken; more end in an error. Null, the default, takes any number.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Gets who is told how many bytes have come, or null.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Gets how many bytes have come.</summary>
    public long Length { get; private set; }

    /// <summary>Gets the MIME type that the answer told, or null.</summary>
    public string? ContentType { get; private set; }

    /// <summary>Returns the SHA-256 of the bytes that have come.</summary>
    public byte[] GetSha256() => _hash.GetCurrentHash();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>Takes a body.</summary>
    /// <exception cref="SocialMediaException">The bytes cannot be written, are too many, or the attempt before wrote some to where they cannot be taken back.</exception>
    internal async ValueTask ReadAsync(HttpContent content, Action onMoved, CancellationToken cancellationToken)
    {
        GoBack();
        ContentType = content.Headers.ContentType?.MediaType;
        Stream body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await body.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken).ConfigureAwait(false) is > 0 and int read)
            {
                onMoved();
                if (Length + read > MaxBytes)
                {
                    throw new SocialMediaException(SocialErrorCode.InvalidMedia, Remedy.None, $"The download is larger than the {MaxBytes} bytes that are taken.");
                }

                await WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                _hash.AppendData(buffer, 0, read);
                Length += read;
                Progress?.Report(Length);
                onMoved();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            await body.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or NotSupportedException or UnauthorizedAccessException)
        {
            // Ours, not the network's: nothing is asked again for it.
            throw new SocialMediaException(SocialErrorCode.InvalidMedia, Remedy.FixConfiguration, $"The downloaded bytes could not be written ({e.GetType().Name}).", e);
        }
    }

    private void GoBack()
    {
        if (Length == 0)
        {
            return;
        }

        if (_start is not { } start)
        {
            throw new SocialMediaException(SocialErrorCode.MediaUnreachable, Remedy.Retry, $"The download broke off after {Length} bytes, and the destination cannot go back: begin again with another one.") { IsTransient = true };
        }

        _destination.Position = start;
        _destination.SetLength(start);
        _ = _hash.GetHashAndReset();
        Length = 0;
    }
}
