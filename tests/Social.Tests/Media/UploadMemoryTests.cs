namespace Social.Media;

[Collection(nameof(UploadMemoryTests))]
[CollectionDefinition(nameof(UploadMemoryTests), DisableParallelization = true)]
public sealed class UploadMemoryTests
{
    [Fact]
    public async Task Sixty_four_megabytes_pass_through_less_than_one_megabyte_of_memory()
    {
        const int Length = 64 * 1024 * 1024;
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream file = File.OpenWrite(path))
                file.SetLength(Length);

            await UploadAsync(path);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            long sent = await UploadAsync(path);
            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

            sent.ShouldBe(Length);
            allocated.ShouldBeLessThan(1024 * 1024);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<long> UploadAsync(string path)
    {
        NullProtocol protocol = new();
        ChunkedUploadRequest request = new() { Account = new AccountKey(PlatformName.Twitter, "1"), Source = MediaSource.FromFile(path) };
        await new ChunkedUpload(protocol, request, TimeProvider.System).RunAsync();
        return protocol.Sink.Written;
    }

    private sealed class NullProtocol : IChunkedUploadProtocol
    {
        public CountingSink Sink { get; } = new();

        public ChunkRules Rules { get; } = new() { Default = 1024 * 1024 };

        public int MaxParallelParts => 1;

        public bool CanResume => true;

        public PollOptions Processing { get; } = new();

        public ValueTask<UploadSession> OpenAsync(UploadStart start, CancellationToken cancellationToken) => new(new UploadSession { Id = new Secret("s") });

        public async ValueTask<PartReceipt> SendAsync(UploadSession session, UploadPart part, CancellationToken cancellationToken)
        {
            using MediaRangeContent content = part.CreateContent(null);
            await content.CopyToAsync(Sink, cancellationToken);
            return PartReceipt.Taken;
        }

        public ValueTask<long?> QueryOffsetAsync(UploadSession session, long length, CancellationToken cancellationToken) => new((long?)null);

        public ValueTask<UploadState> FinishAsync(UploadSession session, CancellationToken cancellationToken) => new(new UploadState { MediaId = "m", IsReady = true });

        public ValueTask<UploadState> GetStateAsync(UploadSession session, UploadState last, CancellationToken cancellationToken) => new(last);
    }

    private sealed class CountingSink : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
