namespace Social.Media;

/// <summary>Parts on their way: order, sizes, parallelism, errors, processing.</summary>
public sealed class ChunkedUploadTests : ChunkedUploadTestBase
{
    [Fact]
    public async Task Parts_arrive_in_order_and_the_session_remembers_their_tags()
    {
        byte[] bytes = Bytes(4_500);
        byte[] stored = new byte[bytes.Length];
        FakeProtocol protocol = new(stored);
        List<UploadCheckpoint> kept = [];
        Collector progress = new();

        UploadState state = await RunAsync(protocol, bytes, options: new UploadOptions { Progress = progress, OnCheckpoint = Keep(kept) });

        stored.ShouldBe(bytes);
        state.MediaId.ShouldBe("media-1");
        protocol.Calls.ShouldBe(["open", "finish"]);
        protocol.Sent.Select(p => p.Index).ShouldBe([0, 1, 2, 3, 4]);
        protocol.FinishedSession!.State["etag.4"].ShouldBe("e4");
        kept.Select(c => c.BytesSent).ShouldBe([0, 1000, 2000, 3000, 4000, 4500, 4500]);
        progress.All[0].Phase.ShouldBe(UploadPhase.Preparing);
        progress.All[^1].ShouldBe(new UploadProgress(UploadPhase.Completed, 4500, 4500));
        progress.All.Where(p => p.Phase == UploadPhase.Sending).Select(p => p.BytesSent).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_network_dictates_sizes_in_its_session_or_with_each_receipt()
    {
        byte[] bytes = Bytes(2_500);
        FakeProtocol session = new(new byte[2500]) { SessionChunkSize = 2000 };
        await RunAsync(session, bytes);
        session.Sent.Select(p => p.Length).ShouldBe([2000, 500]);

        FakeProtocol receipt = new(new byte[2500]) { Receipt = p => new PartReceipt { Offset = p.End, NextEnd = Math.Min(2500, p.End + 700) } };
        await RunAsync(receipt, bytes);
        receipt.Sent.Select(p => (p.Offset, p.Length)).ShouldBe([(0, 1000), (1000, 700), (1700, 700), (2400, 100)]);
    }

    [Fact]
    public async Task The_callers_cancellation_is_never_wrapped_and_another_one_is()
    {
        using CancellationTokenSource cancel = new();
        FakeProtocol cancelled = new(new byte[3000]) { BeforeSend = (_, _) => cancel.CancelAsync() };
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(cancelled, Bytes(3_000), cancellationToken: cancel.Token));

        FakeProtocol timedOut = new(new byte[3000]) { BeforeSend = (_, _) => throw new TaskCanceledException("time-out") };
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(timedOut, Bytes(3_000)));
        error.IsTransient.ShouldBeTrue();
        error.Checkpoint.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_error_of_the_network_keeps_its_facts_and_gains_the_checkpoint()
    {
        SocialRateLimitException cause = new(SocialErrorCode.RateLimitExceeded, Remedy.Wait, "Too many.") { Status = 429, RetryAfter = TimeSpan.FromSeconds(9) };
        FakeProtocol protocol = new(new byte[3000]) { BeforeSend = (p, _) => p.Index == 1 ? throw cause : Task.CompletedTask };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(protocol, Bytes(3_000)));

        error.Code.ShouldBe(SocialErrorCode.RateLimitExceeded);
        error.Remedy.ShouldBe(Remedy.Wait);
        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(9));
        error.Status.ShouldBe(429);
        error.InnerException.ShouldBe(cause);
        error.Checkpoint!.BytesSent.ShouldBe(1000);
    }

    [Fact]
    public async Task Without_resumption_there_is_no_checkpoint_and_the_error_is_the_networks_own()
    {
        List<UploadCheckpoint> kept = [];
        FakeProtocol protocol = new(new byte[3000]) { CanResume = false, BeforeSend = (_, _) => throw new SocialTransportException(Remedy.Retry, "gone") };

        await Should.ThrowAsync<SocialTransportException>(() => RunAsync(protocol, Bytes(3_000), options: new UploadOptions { OnCheckpoint = Keep(kept) }));
        kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Parallel_parts_keep_a_checkpoint_of_the_prefix_that_is_complete()
    {
        byte[] bytes = Bytes(8_000);
        byte[] stored = new byte[bytes.Length];
        TaskCompletionSource others = new();
        FakeProtocol protocol = new(stored) { MaxParallelParts = 4, BeforeSend = (p, _) => p.Index == 1 ? others.Task : Task.CompletedTask };
        List<UploadCheckpoint> kept = [];
        UploadOptions options = new()
        {
            OnCheckpoint = (c, _) =>
            {
                kept.Add(c);

                // One for the session, seven for the other parts.
                if (kept.Count == 8)
                    others.SetResult();

                return ValueTask.CompletedTask;
            },
        };

        await RunAsync(protocol, bytes, options: options);

        stored.ShouldBe(bytes);
        kept.Select(c => c.BytesSent).ShouldBe([0, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 8000, 8000], "part 1 is the last to arrive");
    }

    [Fact]
    public async Task A_failed_parallel_part_stops_the_others_before_the_error_arrives()
    {
        int running = 0;
        FakeProtocol protocol = new(new byte[8000]) { MaxParallelParts = 4 };
        protocol.BeforeSend = async (p, token) =>
        {
            if (p.Index == 3)
                throw new HttpRequestException("cut");

            Interlocked.Increment(ref running);
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(protocol, Bytes(8_000)));
        running.ShouldBe(0);
        error.Checkpoint!.BytesSent.ShouldBe(0);
    }

    [Fact]
    public async Task Processing_is_waited_for_and_its_failure_is_the_networks_reason()
    {
        Collector progress = new();
        FakeProtocol protocol = new(new byte[10]) { State = look => new UploadState { MediaId = "m", IsReady = look == 3, Percent = look * 30 } };
        UploadState state = await RunAsync(protocol, Bytes(10), options: new UploadOptions { Progress = progress });
        state.IsReady.ShouldBeTrue();
        progress.All.Where(p => p.Phase == UploadPhase.Processing).Select(p => p.ProcessingPercent).ShouldBe([0, 30, 60, 90]);

        FakeProtocol failed = new(new byte[10])
        {
            State = look => look == 0 ? new UploadState { MediaId = "m", IsReady = false } : throw new SocialMediaException(SocialErrorCode.ProcessingFailed, Remedy.FixContent, "Unsupported codec."),
        };
        (await Should.ThrowAsync<SocialMediaException>(() => RunAsync(failed, Bytes(10)))).Message.ShouldBe("Unsupported codec.");
    }

    [Fact]
    public async Task A_wait_that_is_too_short_leaves_a_checkpoint_that_neither_sends_nor_closes_again()
    {
        byte[] bytes = Bytes(10);
        FakeProtocol slow = new(new byte[10]) { State = _ => new UploadState { MediaId = "m7", MediaKey = "k7", IsReady = false } };
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(slow, bytes, options: new UploadOptions { WaitFor = TimeSpan.Zero }));
        error.Code.ShouldBe(SocialErrorCode.NotReady);
        error.Remedy.ShouldBe(Remedy.Wait);

        FakeProtocol ready = new(new byte[10]) { State = _ => new UploadState { MediaId = "m7", IsReady = true } };
        UploadState state = await RunAsync(ready, bytes, UploadCheckpoint.Parse(error.Checkpoint!.Serialize()));

        state.MediaId.ShouldBe("m7");
        ready.Calls.ShouldBe(["state"]);
    }

    [Fact]
    public async Task Media_that_shrinks_while_it_is_sent_is_named()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Bytes(3_000));
            FakeProtocol protocol = new(new byte[3000]);
            protocol.BeforeSend = (p, _) =>
            {
                if (p.Index == 1)
                    File.WriteAllBytes(path, Bytes(1_500));

                return Task.CompletedTask;
            };
            ChunkedUpload upload = new(protocol, new ChunkedUploadRequest { Account = Account, Source = MediaSource.FromFile(path) }, TimeProvider.System);

            SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => upload.RunAsync());
            error.Code.ShouldBe(SocialErrorCode.InvalidMedia);
            error.Message.ShouldContain("ended at byte 1500");
            error.Message.ShouldContain(Path.GetFileName(path));
            error.Message.ShouldNotContain(Path.GetDirectoryName(path)!);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Empty_media_is_refused_before_anything_is_sent()
    {
        FakeProtocol protocol = new([]);
        (await Should.ThrowAsync<SocialMediaException>(() => RunAsync(protocol, []))).Code.ShouldBe(SocialErrorCode.InvalidMedia);
        protocol.Calls.ShouldBeEmpty();
    }
}
