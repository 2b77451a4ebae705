using System.Buffers;
using System.Security.Cryptography;

namespace Social.Testing;

/// <summary>Holds the segments of one upload: in memory while they are few, in temporary files when they are large.</summary>
internal sealed class SegmentStore(long declaredBytes) : IDisposable
{
    public const int HeadBytes = 64 * 1024;
    private const int InMemoryLimit = 4 * 1024 * 1024;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Segment> _segments = [];
    private DirectoryInfo? _directory;

    public long Length
    {
        get
        {
            lock (_gate) return _segments.Values.Sum(s => s.Length);
        }
    }

    public Dictionary<int, EmulatedMediaSegment> Describe()
    {
        lock (_gate) return _segments.OrderBy(s => s.Key).ToDictionary(s => s.Key, s => new EmulatedMediaSegment(s.Value.Length, s.Value.Sha256, s.Value.Arrivals));
    }

    /// <summary>Streams a segment in; it counts, in place of an earlier one of its index, once <see cref="Commit"/> is called.</summary>
    /// <returns>The segment; null when it is longer than the limit.</returns>
    public async Task<Segment?> ReceiveAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var target = OpenTarget(out var path);
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            long length = 0;
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                // The rest of an oversized segment is read and dropped, so that the client can finish sending and see the refusal.
                if (length > limit) continue;
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            if (length > limit) return null;
            return new Segment(length, Convert.ToHexStringLower(hash.GetHashAndReset()), (target as MemoryStream)?.ToArray(), path);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            hash.Dispose();
            await target.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Commit(int index, Segment segment)
    {
        lock (_gate)
        {
            var old = _segments.GetValueOrDefault(index);
            segment.Arrivals = (old?.Arrivals ?? 0) + 1;
            _segments[index] = segment;
            if (old?.Path is not null) File.Delete(old.Path);
        }
    }

    /// <summary>Hashes the assembled bytes, and returns their head and, when they are few, all of them.</summary>
    public async Task<(string Sha256, byte[] Head, byte[]? Content)> AssembleAsync(int keep, CancellationToken cancellationToken)
    {
        List<Segment> ordered;
        lock (_gate) ordered = [.. _segments.OrderBy(s => s.Key).Select(s => s.Value)];
        var total = ordered.Sum(s => s.Length);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var kept = new MemoryStream();
        var room = (int)Math.Min(total, total <= keep ? keep : HeadBytes);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            foreach (var segment in ordered)
            {
                var source = segment.Open();
                await using (source.ConfigureAwait(false))
                {
                    int read;
                    while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                    {
                        hash.AppendData(buffer, 0, read);
                        if (kept.Length < room) kept.Write(buffer, 0, (int)Math.Min(read, room - kept.Length));
                    }
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var bytes = kept.ToArray();
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, total <= keep ? bytes : null);
    }

    /// <summary>Lets the bytes go; lengths and hashes stay.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var segment in _segments.Values) segment.Forget();
            _directory?.Delete(recursive: true);
            _directory = null;
        }
    }

    private Stream OpenTarget(out string? path)
    {
        path = null;
        if (declaredBytes <= InMemoryLimit) return new MemoryStream();
        lock (_gate) _directory ??= Directory.CreateTempSubdirectory("social-emulator-");
        path = Path.Combine(_directory.FullName, Path.GetRandomFileName());
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
    }

    internal sealed class Segment(long length, string sha256, byte[]? bytes, string? path)
    {
        private byte[]? _bytes = bytes;

        public long Length { get; } = length;

        public string Sha256 { get; } = sha256;

        public string? Path { get; private set; } = path;

        public int Arrivals { get; set; } = 1;

        public Stream Open() => Path is not null
            ? new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : new MemoryStream(_bytes!, writable: false);

        public void Forget()
        {
            _bytes = null;
            Path = null;
        }
    }
}
