using System.Buffers;
using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>Takes media in order: hashes all of it, keeps the bytes while they are few.</summary>
internal sealed class MediaSink(int keep) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly MemoryStream _kept = new();
    private IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;

    public long Length
    {
        get
        {
            lock (_gate) return _length;
        }
    }

    public string Sha256
    {
        get
        {
            lock (_gate) return Convert.ToHexStringLower(_hash.GetCurrentHash());
        }
    }

    /// <summary>Gets the head of the media.</summary>
    public byte[] Head
    {
        get
        {
            lock (_gate) return _kept.ToArray();
        }
    }

    /// <summary>Gets all bytes; null when there were too many to keep.</summary>
    public byte[]? Content => Length <= keep ? Head : null;

    /// <summary>Takes bytes as they arrive, so that a connection that dies leaves what it brought; more than the limit is read and dropped.</summary>
    /// <returns>How many bytes arrived.</returns>
    public async Task<long> ReceiveAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long arrived = 0;
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                var wanted = (int)Math.Clamp(limit - arrived, 0, read);
                arrived += read;
                if (wanted > 0) Append(buffer.AsSpan(0, wanted));
            }

            return arrived;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Restart()
    {
        lock (_gate)
        {
            _hash.Dispose();
            _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            _kept.SetLength(0);
            _length = 0;
        }
    }

    public void Dispose()
    {
        _hash.Dispose();
        _kept.Dispose();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _hash.AppendData(bytes);
            _length += bytes.Length;
            var room = keep - (int)_kept.Length;
            if (room > 0) _kept.Write(bytes[..Math.Min(room, bytes.Length)]);
        }
    }
}
