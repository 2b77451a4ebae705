namespace Social;

/// <summary>Media in memory.</summary>
internal sealed class MemoryMediaSource(ReadOnlyMemory<byte> bytes, string? fileName, string? contentType) : MediaSource(fileName, contentType)
{
    /// <summary>Gets the bytes, for writing the source down.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    public override ValueTask<Stream> OpenAsync(long offset = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        cancellationToken.ThrowIfCancellationRequested();
        return offset > bytes.Length
            ? throw MediaReadErrors.TooShort(this, offset, bytes.Length)
            : new(new MemoryReadStream(bytes) { Position = offset });
    }

    public override string ToString() => FileName ?? $"{bytes.Length} bytes";

    protected override ValueTask<long> GetLengthAsync(CancellationToken cancellationToken) => new(bytes.Length);
}
