using Social.Pipeline;
using Social.Tests.Pipeline;

namespace Social.Media;

/// <summary>Uploads whose last part makes the post exist, and uploads that ask the network after a failure.</summary>
public sealed class CommittingUploadTests
{
    private static readonly RetryOptions Pace = new() { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) };

    [Fact]
    public async Task Only_the_last_part_carries_the_gate()
    {
        List<(int Index, bool HasGate)> seen = [];
        RecordingGate gate = new();
        FakeProtocol protocol = new(new byte[2500]) { OnPart = p => seen.Add((p.Part.Index, p.Gate == gate)) };

        await RunAsync(protocol, new byte[2500], gate);

        seen.ShouldBe([(0, false), (1, false), (2, true)]);
        gate.Events.ShouldBeEmpty("The network took it: nothing is to be taken back.");
    }

    [Fact]
    public async Task After_a_lost_answer_the_network_is_asked_and_only_the_rest_is_sent()
    {
        byte[] bytes = Bytes(3000);
        byte[] stored = new byte[3000];
        FakeProtocol protocol = new(stored) { Offset = () => 1600 };
        protocol.Receipt = part => part.Index == 1 && protocol.Sent.Count == 2 ? throw Lost() : PartReceipt.Taken;

        await RunAsync(protocol, bytes, new RecordingGate());

        protocol.Calls.ShouldBe(["open", "query", "finish"]);
        protocol.Sent.ShouldBe([new ChunkPart(0, 0, 1000), new ChunkPart(1, 1000, 1000), new ChunkPart(1, 1600, 400), new ChunkPart(2, 2000, 1000)]);
        stored.ShouldBe(bytes);
    }

    [Fact]
    public async Task A_last_part_that_the_network_did_not_take_is_disarmed_before_it_is_sent_again()
    {
        RecordingGate gate = new();
        FakeProtocol protocol = new(new byte[1500]) { Offset = () => 1000 };
        protocol.Receipt = part => part.Index == 1 && protocol.Sent.Count == 2 ? throw Lost() : PartReceipt.Taken;

        await RunAsync(protocol, new byte[1500], gate);

        gate.Events.ShouldBe(["disarm"]);
        protocol.Sent.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_last_part_whose_answer_alone_was_lost_is_not_sent_again()
    {
        RecordingGate gate = new();
        FakeProtocol protocol = new(new byte[1500]) { Offset = () => 1500, Receipt = part => part.Index == 1 ? throw Lost() : PartReceipt.Taken };

        UploadState state = await RunAsync(protocol, new byte[1500], gate);

        state.MediaId.ShouldBe("media-1");
        gate.Events.ShouldBeEmpty();
        protocol.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_network_that_keeps_failing_is_given_up_with_a_checkpoint()
    {
        FakeProtocol protocol = new(new byte[1500]) { Offset = () => 0, Receipt = _ => throw Lost() };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => RunAsync(protocol, new byte[1500], new RecordingGate()));

        error.Checkpoint.ShouldNotBeNull();
        protocol.Sent.Count.ShouldBe(Pace.MaxAttempts);
    }

    [Fact]
    public async Task A_refusal_is_not_asked_about()
    {
        FakeProtocol protocol = new(new byte[1500]) { Receipt = _ => throw new SocialApiException(SocialErrorCode.ContentInvalid, Remedy.FixContent, "No.") };

        await Should.ThrowAsync<SocialMediaException>(() => RunAsync(protocol, new byte[1500], new RecordingGate()));

        protocol.Calls.ShouldNotContain("query");
        protocol.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_cancelled_is_not_kept_by_the_recovery()
    {
        using CancellationTokenSource source = new();
        FakeProtocol protocol = new(new byte[1500]);
        protocol.Receipt = _ =>
        {
            source.Cancel();
            throw Lost();
        };

        await Should.ThrowAsync<SocialException>(() => RunAsync(protocol, new byte[1500], new RecordingGate(), source.Token));

        protocol.Calls.ShouldNotContain("query");
    }

    [Fact]
    public async Task From_an_odd_offset_parts_keep_the_size_that_the_network_demands()
    {
        byte[] bytes = Bytes(10_000);
        byte[] stored = new byte[10_000];
        FakeProtocol protocol = new(stored) { Rules = new ChunkRules { Default = 2000, Multiple = 500 }, Offset = () => 1234 };
        protocol.Receipt = _ => protocol.Sent.Count == 1 ? throw Lost() : PartReceipt.Taken;

        await RunAsync(protocol, bytes, new RecordingGate());

        protocol.Sent.Where(p => p.End < 10_000).ShouldAllBe(p => p.Length % 500 == 0);
        stored.AsSpan(1234).SequenceEqual(bytes.AsSpan(1234)).ShouldBeTrue();
    }

    private static Task<UploadState> RunAsync(FakeProtocol protocol, byte[] bytes, ICommitGate gate, CancellationToken cancellationToken = default) => new ChunkedUpload(
        protocol,
        new ChunkedUploadRequest { Account = new AccountKey(PlatformName.Twitter, "1"), Source = MediaSource.FromBytes(bytes), Gate = gate, Recovery = Pace },
        TimeProvider.System).RunAsync(cancellationToken);

    private static SocialTransportException Lost() => new(Remedy.Reconcile, "The connection broke.") { IsTransient = true, IsOutcomeUnknown = true };

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
