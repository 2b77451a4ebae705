namespace Social.Media;

internal sealed class FailingStream : MemoryStream
{
    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        throw new IOException("The disk is gone.");
    }
}
