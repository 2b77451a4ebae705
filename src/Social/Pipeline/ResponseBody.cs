using System.Buffers;

namespace Social.Pipeline;

/// <summary>A response body in a pooled buffer.</summary>
internal struct ResponseBody
{
    private byte[]? _buffer;
    private int _length;

    public readonly ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Reads a body whole, at most so many bytes.</summary>
    /// <returns>The body; its buffer goes back with <see cref="Return"/>.</returns>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        long? announced = content.Headers.ContentLength;
        if (announced == 0)
        {
            return default;
        }

        if (announced > limit)
        {
            throw new ResponseTooLargeException(limit);
        }

        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min((announced ?? 2047) + 1, limit + 1L));
            int length = 0;
            try
            {
                while (true)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        return new ResponseBody { _buffer = buffer, _length = length };
                    }

                    length += read;
                    if (length > limit)
                    {
                        throw new ResponseTooLargeException(limit);
                    }

                    if (length == buffer.Length)
                    {
                        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                        buffer.AsSpan(0, length).CopyTo(larger);
                        ArrayPool<byte>.Shared.Return(buffer);
                        buffer = larger;
                    }
                }
            }
            catch
            {
                ArrayPool<byte>.Shared.Return(buffer);
                throw;
            }
        }
    }

    public void Return()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            _length = 0;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
