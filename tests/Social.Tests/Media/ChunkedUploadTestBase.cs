namespace Social.Media;

/// <summary>Uploads of made bytes through a protocol that is a list.</summary>
public abstract class ChunkedUploadTestBase
{
    private protected static readonly AccountKey Account = new(PlatformName.Twitter, "1");

    private protected static async Task<UploadCheckpoint> CutAsync(byte[] stored, byte[] bytes, int atPart)
    {
        FakeProtocol protocol = new(stored) { BeforeSend = (p, _) => p.Index == atPart ? throw new HttpRequestException("cut") : Task.CompletedTask };
        return (await Should.ThrowAsync<SocialMediaException>(() => RunAsync(protocol, bytes))).Checkpoint!;
    }

    private protected static Func<UploadCheckpoint, CancellationToken, ValueTask> Keep(List<UploadCheckpoint> kept) => (c, _) =>
    {
        kept.Add(c);
        return ValueTask.CompletedTask;
    };

    private protected static Task<UploadState> RunAsync(
        FakeProtocol protocol, byte[] bytes, UploadCheckpoint? checkpoint = null, UploadOptions? options = null, CancellationToken cancellationToken = default) =>
        new ChunkedUpload(
            protocol,
            new ChunkedUploadRequest { Account = Account, Source = MediaSource.FromBytes(bytes, "clip.mp4"), Checkpoint = checkpoint, Options = options ?? new UploadOptions() },
            TimeProvider.System).RunAsync(cancellationToken);

    private protected static byte[] Bytes(int length, int seed = 3)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
