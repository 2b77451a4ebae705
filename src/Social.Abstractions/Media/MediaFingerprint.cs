using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Social;

/// <summary>Tells cheaply whether media is the same as before: SHA-256 over its length and samples of its bytes.</summary>
/// <remarks>
/// The samples are the first and the last 64 KiB and eight slices of 16 KiB spread evenly between; media of up to 256 KiB is read whole.
/// It finds an exchanged or rewritten file, not an edit made on purpose between the samples.
/// </remarks>
public static class MediaFingerprint
{
    private const int Edge = 64 * 1024;
    private const int Slice = 16 * 1024;
    private const int Slices = 8;

    /// <summary>Returns the fingerprint in lower-case hexadecimal, 64 characters.</summary>
    /// <param name="source">The media.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read or ended early.</exception>
    public static async ValueTask<string> ComputeAsync(MediaSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        return await ComputeAsync(source, description.Length, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the fingerprint of media whose length is known, in lower-case hexadecimal, 64 characters.</summary>
    /// <param name="source">The media.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read or ended early.</exception>
    public static async ValueTask<string> ComputeAsync(MediaSource source, long length, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, length);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Edge);
        Stream? stream = null;
        try
        {
            long at = 0;
            foreach ((long offset, int count) in Samples(length))
            {
                if (stream is { CanSeek: true })
                {
                    stream.Seek(offset - at, SeekOrigin.Current);
                }
                else if (stream is null || offset != at)
                {
                    if (stream is not null)
                        await stream.DisposeAsync().ConfigureAwait(false);

                    stream = null;
                    stream = await source.OpenAsync(offset, cancellationToken).ConfigureAwait(false);
                }

                int read = await stream.ReadAtLeastAsync(buffer.AsMemory(0, count), count, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                if (read < count)
                    throw MediaReadErrors.TooShort(source, offset + count, offset + read);

                hash.AppendData(buffer, 0, count);
                at = offset + count;
            }

            return Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (stream is not null)
                await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static void Append(IncrementalHash hash, long length)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, length);
        hash.AppendData(bytes);
    }

    private static IEnumerable<(long Offset, int Count)> Samples(long length)
    {
        const int All = (2 * Edge) + (Slices * Slice);
        if (length <= All)
        {
            for (long at = 0; at < length; at += Edge)
                yield return (at, (int)Math.Min(Edge, length - at));

            yield break;
        }

        yield return (0, Edge);
        long between = length - (2 * Edge) - Slice;
        for (int i = 0; i < Slices; i++)
            yield return (Edge + (long)((Int128)between * i / (Slices - 1)), Slice);

        yield return (length - Edge, Edge);
    }
}
