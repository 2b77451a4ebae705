using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Testing;

namespace Social.Conformance;

/// <summary>What uploading promises: the same bytes, whatever happens on the way.</summary>
public abstract class UploaderConformance : ConformanceSuite
{
    /// <summary>Gets the requests that carry media's bytes; a pattern for faults.</summary>
    protected abstract HarnessRoute ChunkRoute { get; }

    /// <summary>Gets the size of a chunk with which the sample needs at least three.</summary>
    protected abstract int SmallChunk { get; }

    [Fact(Timeout = Patience)]
    public async Task The_network_receives_the_same_bytes()
    {
        PlatformHarness harness = await StartAsync();
        IMediaUploader uploader = await RequireAsync<IMediaUploader>(harness);
        Steps steps = new();

        UploadedMedia media = await uploader.UploadAsync(harness.Account, Sample(harness), new UploadOptions { ChunkSize = SmallChunk, Progress = steps }, Cancel);

        media.Account.ShouldBe(harness.Account);
        harness.HashOnServer(media.Id).ShouldBe(Hash(harness));
        steps.Seen.ShouldNotBeEmpty();
        steps.Seen.ShouldAllBe(p => p.BytesSent <= p.TotalBytes);
        steps.Seen.Where(p => p.Phase == UploadPhase.Sending).Select(p => p.BytesSent).ShouldBeInOrder();
    }

    [Theory(Timeout = Patience)]
    [InlineData(EmulatorFaultKind.ServerErrorBefore)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.ResetBeforeRead)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    public async Task A_chunk_that_fails_is_sent_again(EmulatorFaultKind kind)
    {
        PlatformHarness harness = await StartAsync();
        IMediaUploader uploader = await RequireAsync<IMediaUploader>(harness);
        harness.Network.Faults.Add(new EmulatorFault { Kind = kind, Skip = 1, Method = ChunkRoute.Method, PathPattern = ChunkRoute.Path });

        UploadedMedia media = await uploader.UploadAsync(harness.Account, Sample(harness), new UploadOptions { ChunkSize = SmallChunk }, Cancel);

        harness.HashOnServer(media.Id).ShouldBe(Hash(harness));
    }

    [Fact(Timeout = Patience)]
    public async Task An_upload_goes_on_from_its_checkpoint()
    {
        PlatformHarness harness = await StartAsync();
        IMediaUploader uploader = await RequireAsync<IMediaUploader>(harness);
        UploadCheckpoint? last = null;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        UploadOptions options = new()
        {
            ChunkSize = SmallChunk,
            OnCheckpoint = async (checkpoint, _) =>
            {
                last = checkpoint;
                if (checkpoint.BytesSent > 0)
                {
                    await stop.CancelAsync();
                }
            },
        };

        await Should.ThrowAsync<OperationCanceledException>(() => uploader.UploadAsync(harness.Account, Sample(harness), options, stop.Token));
        UploadCheckpoint kept = UploadCheckpoint.Parse(last.ShouldNotBeNull().Serialize());
        int before = harness.Network.Requests.CountOf(ChunkRoute.Method, ChunkRoute.Path);
        UploadedMedia media = await uploader.ResumeUploadAsync(kept, Sample(harness), new UploadOptions { ChunkSize = SmallChunk }, Cancel);

        harness.HashOnServer(media.Id).ShouldBe(Hash(harness));
        int all = (harness.SampleMedia.Length + SmallChunk - 1) / SmallChunk;
        (harness.Network.Requests.CountOf(ChunkRoute.Method, ChunkRoute.Path) - before).ShouldBeLessThan(all, "What had arrived was sent again.");
    }

    [Fact(Timeout = Patience)]
    public async Task Other_media_does_not_go_on_from_a_checkpoint()
    {
        PlatformHarness harness = await StartAsync();
        IMediaUploader uploader = await RequireAsync<IMediaUploader>(harness);
        UploadCheckpoint? last = null;
        await uploader.UploadAsync(harness.Account, Sample(harness), new UploadOptions { ChunkSize = SmallChunk, OnCheckpoint = (c, _) => { last ??= c; return default; } }, Cancel);
        byte[] other = [.. harness.SampleMedia.Span, 0];

        SocialException error = await Should.ThrowAsync<SocialException>(
            () => uploader.ResumeUploadAsync(last.ShouldNotBeNull(), new MediaAttachment { Source = MediaSource.FromBytes(other, contentType: harness.SampleMediaType) }, cancellationToken: Cancel));

        error.Code.ShouldBe(SocialErrorCode.CheckpointInvalid);
    }

    [Fact(Timeout = Patience)]
    public async Task An_upload_tells_no_secret()
    {
        using Witness witness = new();
        PlatformHarness harness = await StartAsync(new HarnessSettings { Services = s => s.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(witness)) });
        IMediaUploader uploader = await RequireAsync<IMediaUploader>(harness);
        string altText = PlatformHarness.Words("alternative text");

        await uploader.UploadAsync(harness.Account, Sample(harness) with { AltText = altText }, cancellationToken: Cancel);

        Credential credential = await harness.StoredCredentialAsync();
        witness.HttpSpans.ShouldNotBeEmpty();
        witness.Everything.ShouldNotContain(altText);
        witness.Everything.ShouldNotContain(credential.AccessToken.Reveal());
        witness.Everything.ShouldNotContain(credential.RefreshToken?.Reveal() ?? credential.AccessToken.Reveal());
    }

    private static MediaAttachment Sample(PlatformHarness harness) => new() { Source = MediaSource.FromBytes(harness.SampleMedia, contentType: harness.SampleMediaType) };

    private static string Hash(PlatformHarness harness) => Convert.ToHexStringLower(SHA256.HashData(harness.SampleMedia.Span));

    private sealed class Steps : IProgress<UploadProgress>
    {
        private readonly List<UploadProgress> _seen = [];

        public IReadOnlyList<UploadProgress> Seen
        {
            get
            {
                lock (_seen)
                {
                    return [.. _seen];
                }
            }
        }

        public void Report(UploadProgress value)
        {
            lock (_seen)
            {
                _seen.Add(value);
            }
        }
    }
}
