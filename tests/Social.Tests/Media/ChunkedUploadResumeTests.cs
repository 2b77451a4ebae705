namespace Social.Media;

/// <summary>Going on from a checkpoint: what is sent again, and what is refused.</summary>
public sealed class ChunkedUploadResumeTests : ChunkedUploadTestBase
{
    public static TheoryData<string, Func<UploadCheckpoint, UploadCheckpoint>> WrongCheckpoints => new()
    {
        { "account", c => c with { Account = new AccountKey(PlatformName.Twitter, "2") } },
        { "media of 9 bytes", c => c with { Length = 9 } },
        { "fingerprints differ", c => c with { Fingerprint = new string('0', 64) } },
        { "begin a new one", c => c with { ExpiresAt = DateTimeOffset.UnixEpoch } },
        { "impossible", c => c with { BytesSent = -1 } },
        { "impossible", c => c with { ChunkSize = 0 } },
    };

    [Fact]
    public async Task An_upload_cut_at_random_ends_byte_identical_and_sends_at_most_one_part_again_per_cut()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            Random random = new(seed);
            byte[] bytes = Bytes(random.Next(1, 30_000), seed);
            byte[] stored = new byte[bytes.Length];
            int cuts = 0;
            int sent = 0;
            UploadCheckpoint? checkpoint = null;
            for (bool isDone = false; !isDone;)
            {
                FakeProtocol protocol = new(stored);
                int left = cuts < 5 ? random.Next(0, 10) : int.MaxValue;
                bool isTakenFirst = random.Next(2) == 0;
                protocol.BeforeSend = (_, _) => left-- == 0 && !isTakenFirst ? throw new HttpRequestException("cut before") : Task.CompletedTask;
                protocol.Receipt = _ => left < 0 && isTakenFirst ? throw new IOException("cut after") : PartReceipt.Taken;
                try
                {
                    await RunAsync(protocol, bytes, checkpoint);
                    isDone = true;
                }
                catch (SocialMediaException e)
                {
                    cuts++;
                    e.Checkpoint.ShouldNotBeNull();

                    // Another process has nothing but the text.
                    checkpoint = UploadCheckpoint.Parse(e.Checkpoint.Serialize());
                }

                sent += protocol.Sent.Count;
            }

            stored.ShouldBe(bytes);
            sent.ShouldBeLessThanOrEqualTo(ChunkPlan.OfSize(bytes.Length, 1000).Count + cuts);
        }
    }

    [Fact]
    public async Task A_resume_goes_by_what_the_network_says_it_has()
    {
        byte[] bytes = Bytes(3_000);
        byte[] stored = new byte[bytes.Length];
        UploadCheckpoint checkpoint = await CutAsync(stored, bytes, atPart: 2);
        checkpoint.BytesSent.ShouldBe(2000);
        FakeProtocol protocol = new(stored) { Offset = () => 2400 };
        bytes.AsSpan(2000, 400).CopyTo(stored.AsSpan(2000));

        await RunAsync(protocol, bytes, checkpoint);

        protocol.Calls.ShouldBe(["query", "finish"]);
        protocol.Sent.ShouldBe([new ChunkPart(2, 2400, 600)]);
        stored.ShouldBe(bytes);
    }

    [Fact]
    public async Task A_network_that_has_everything_is_sent_nothing()
    {
        byte[] bytes = Bytes(3_000);
        UploadCheckpoint checkpoint = await CutAsync(new byte[3000], bytes, atPart: 2);
        FakeProtocol protocol = new(new byte[3000]) { Offset = () => 3000 };

        (await RunAsync(protocol, bytes, checkpoint)).IsReady.ShouldBeTrue();
        protocol.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_network_that_takes_less_gets_the_rest_and_one_that_takes_nothing_is_not_asked_for_ever()
    {
        byte[] bytes = Bytes(2_500);
        byte[] stored = new byte[bytes.Length];
        FakeProtocol slow = new(stored) { Receipt = p => new PartReceipt { Offset = p.Offset + Math.Min(300, p.Length) } };
        await RunAsync(slow, bytes);
        stored.ShouldBe(bytes);

        FakeProtocol stuck = new(stored) { Receipt = p => new PartReceipt { Offset = p.Offset } };
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(stuck, bytes));
        error.Code.ShouldBe(SocialErrorCode.PlatformError);
        stuck.Sent.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(WrongCheckpoints))]
    public async Task A_checkpoint_that_does_not_belong_is_refused_before_anything_is_sent(string why, Func<UploadCheckpoint, UploadCheckpoint> spoil)
    {
        byte[] bytes = Bytes(3_000);
        UploadCheckpoint checkpoint = spoil(await CutAsync(new byte[3000], bytes, atPart: 1));
        FakeProtocol protocol = new(new byte[3000]);

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(protocol, bytes, checkpoint));

        error.Code.ShouldBe(SocialErrorCode.CheckpointInvalid);
        error.Message.ShouldContain(why);
        protocol.Calls.ShouldBeEmpty();
        protocol.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_bytes_of_the_same_length_are_refused()
    {
        UploadCheckpoint checkpoint = await CutAsync(new byte[3000], Bytes(3_000, 1), atPart: 1);

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(new FakeProtocol(new byte[3000]), Bytes(3_000, 2), checkpoint));
        error.Code.ShouldBe(SocialErrorCode.CheckpointInvalid);
    }
}
