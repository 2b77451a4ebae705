using System.Net;
using System.Security.Cryptography;
using Social.Media;
using Social.Pipeline;

namespace Social.Tests.Pipeline;

/// <summary>Bodies that go to a stream as they come.</summary>
public sealed class DownloadTests
{
    private static readonly SocialRoute File = new("file", HttpMethod.Get, "/file") { Credentials = [CredentialKind.OAuth2], StreamsMedia = true };
    private static readonly byte[] Bytes = RandomNumberGenerator.GetBytes(300_000);

    [Fact]
    public async Task The_bytes_arrive_whole_with_their_hash_whatever_the_largest_answer_is()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(Answer(Bytes)), o => o.MaxResponseBytes = 1000).ConnectAsync();
        using MemoryStream kept = new();
        using MediaDownload download = new(kept);

        SocialAnswer<ReadOnlyMemory<byte>> answer = await platform.Client.SendAsync(new SocialCall(File, TestPlatform.Account) { Download = download });

        kept.ToArray().ShouldBe(Bytes);
        answer.Value.IsEmpty.ShouldBeTrue();
        download.Length.ShouldBe(Bytes.Length);
        download.ContentType.ShouldBe("image/png");
        download.GetSha256().ShouldBe(SHA256.HashData(Bytes));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again_and_written_anew()
    {
        await using TestPlatform platform = await new TestPlatform((_, n) => Task.FromResult(n == 1 ? Broken() : Answer(Bytes))).ConnectAsync();
        using MemoryStream kept = new();
        kept.Write("before"u8);
        using MediaDownload download = new(kept);

        await platform.Client.SendAsync(new SocialCall(File, TestPlatform.Account) { Download = download });

        platform.Transport.Count.ShouldBe(2);
        kept.ToArray().ShouldBe([.. "before"u8, .. Bytes]);
        download.GetSha256().ShouldBe(SHA256.HashData(Bytes));
    }

    [Fact]
    public async Task A_destination_that_cannot_go_back_gets_no_byte_twice()
    {
        await using TestPlatform platform = await new TestPlatform((_, n) => Task.FromResult(n == 1 ? Broken() : Answer(Bytes))).ConnectAsync();
        await using ForwardOnly kept = new();
        using MediaDownload download = new(kept);

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => platform.Client.SendAsync(new SocialCall(File, TestPlatform.Account) { Download = download }));

        error.IsTransient.ShouldBeTrue();
        kept.Count.ShouldBe(1000);
    }

    [Fact]
    public async Task A_refusal_is_an_error_and_nothing_is_written()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(TestPlatform.Json(HttpStatusCode.NotFound))).ConnectAsync();
        using MemoryStream kept = new();
        using MediaDownload download = new(kept);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => platform.Client.SendAsync(new SocialCall(File, TestPlatform.Account) { Download = download }));

        error.Status.ShouldBe(404);
        kept.Length.ShouldBe(0);
    }

    [Fact]
    public async Task More_bytes_than_are_wanted_end_in_an_error_without_another_try()
    {
        await using TestPlatform platform = await new TestPlatform((_, _) => Task.FromResult(Answer(Bytes))).ConnectAsync();
        using MemoryStream kept = new();
        using MediaDownload download = new(kept) { MaxBytes = 10 };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => platform.Client.SendAsync(new SocialCall(File, TestPlatform.Account) { Download = download }));

        error.Message.ShouldContain("10 bytes");
        platform.Transport.Count.ShouldBe(1);
    }

    private static HttpResponseMessage Answer(byte[] bytes) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) { Headers = { ContentType = new("image/png") } } };

    private static HttpResponseMessage Broken() => new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) };

    /// <summary>Gives a thousand bytes, then breaks.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        private bool _isGiven;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isGiven)
            {
                throw new IOException("cut");
            }

            _isGiven = true;
            return ValueTask.FromResult(1000);
        }
    }

    private sealed class ForwardOnly : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count += buffer.Length;
            return default;
        }
    }
}
