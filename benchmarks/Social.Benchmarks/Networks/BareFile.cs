using System.Net.Http.Headers;

namespace Social.Benchmarks.Networks;

/// <summary>A file that a floor uploads: as a stream, or in parts, each read into one buffer that is used again.</summary>
internal sealed class BareFile(string path, int partSize, bool lastAbsorbsRemainder = false)
{
    private readonly byte[] _buffer = new byte[lastAbsorbsRemainder ? 2 * partSize : partSize];

    public long Length { get; } = new FileInfo(path).Length;

    public FileStream OpenRead() => new(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });

    /// <summary>Sends the parts in order.</summary>
    /// <param name="send">Sends one: its number, and its bytes with their range.</param>
    public async Task SendAsync(Func<int, HttpContent, Task> send)
    {
        await using FileStream file = OpenRead();
        long offset = 0;
        for (int part = 0; offset < Length; part++)
        {
            int wanted = lastAbsorbsRemainder && Length - offset < 2L * partSize ? (int)(Length - offset) : partSize;
            int read = await file.ReadAtLeastAsync(_buffer.AsMemory(0, wanted), wanted, throwOnEndOfStream: false);
            ByteArrayContent content = new(_buffer, 0, read);
            content.Headers.ContentRange = new ContentRangeHeaderValue(offset, offset + read - 1, Length);
            await send(part, content);
            offset += read;
        }
    }
}
