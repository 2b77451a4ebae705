using System.Buffers;

namespace Social.Media;

/// <summary>A range of bytes of media.</summary>
/// <param name="Source">The media.</param>
/// <param name="Offset">The first byte.</param>
/// <param name="Length">How many bytes.</param>
public readonly record struct MediaRange(MediaSource Source, long Offset, long Length)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Copies the range through one pooled buffer.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="onWritten">Is told of every write.</param>
    /// <param name="cancellationToken">Cancels the copy.</param>
    /// <exception cref="SocialMediaException">The media cannot be read, or is shorter than promised.</exception>
    internal async Task CopyToAsync(Stream destination, Action<int> onWritten, CancellationToken cancellationToken)
    {
        if (Length == 0)
            return;

        Stream media = await Source.OpenAsync(Offset, cancellationToken).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(BufferSize, Length));
        try
        {
            long left = Length;
            while (left > 0)
            {
                int read = await media.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    throw TooShort(Offset + Length - left);

                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                left -= read;
                onWritten(read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            await media.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Source);
        ArgumentOutOfRangeException.ThrowIfNegative(Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(Length);
        if (Source.Url is not null && Source is UrlMediaSource)
            throw new ArgumentException("A URL must be fetched before its bytes can be sent.");
    }

    private SocialMediaException TooShort(long end) => new(
        SocialErrorCode.InvalidMedia,
        Remedy.FixContent,
        $"The media '{Source}' ended at byte {end} while bytes {Offset} to {Offset + Length - 1} were being sent: it shrank or its length was declared wrongly.");
}
