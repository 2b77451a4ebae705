namespace Social.Tests.Publishing;

/// <summary>A file on a disk that fails when it is told to: after some of the bytes, at the flush, or for good.</summary>
internal sealed class FailingFileStream(string path, Func<DiskFault> fault) : FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1)
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (fault() is DiskFault.Full or DiskFault.Dead)
        {
            base.Write(buffer[..(buffer.Length / 2)]);
            base.Flush(false);
            throw new IOException($"No space left on device : '{Name}'");
        }

        base.Write(buffer);
    }

    public override void Flush(bool flushToDisk)
    {
        base.Flush(flushToDisk);
        if (fault() is DiskFault.FlushFails)
        {
            throw new IOException("Input/output error");
        }
    }

    public override void SetLength(long value)
    {
        if (fault() is DiskFault.Dead)
        {
            throw new IOException("Input/output error");
        }

        base.SetLength(value);
    }
}
