using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

/// <summary>A publish that was left to the network, and what a later call under its key finds.</summary>
public sealed class AwaitableRecipeTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "k" };

    private readonly InMemoryPublishJournal _journal = new();
    private readonly FakeTimeProvider _time = new();

    private PublishRunner Runner => new(_journal, _time);

    [Fact]
    public async Task Another_call_waits_on_and_sends_nothing()
    {
        SlowNetwork network = new();
        PublishResult first = await Runner.RunAsync(network, Once, default);
        network.Now = Receipt(PublishStatus.Published, "9");
        PublishResult second = await Runner.RunAsync(network, Once, default);
        PublishResult third = await Runner.RunAsync(network, Once, default);

        (first.Status, first.Reference!.Handle, first.Reference.Id).ShouldBe((PublishStatus.Accepted, "h", null));
        (second.Status, second.Reference!.Id).ShouldBe((PublishStatus.Published, "9"));
        third.Reference.ShouldBe(second.Reference);
        (network.Sent, network.Waits).ShouldBe((1, 1), "what has ended is recalled");
        (await _journal.FindByHandleAsync(Entries.Account, "9")).ShouldNotBeNull().Key.ShouldBe("k");
    }

    [Fact]
    public async Task A_recipe_that_had_to_look_says_how_it_learned_the_outcome()
    {
        SlowNetwork network = new() { Now = Receipt(PublishStatus.Accepted, null) };
        await Runner.RunAsync(network, Once, default);
        network.Now = Receipt(PublishStatus.Published, "9") with { Evidence = ReconciliationEvidence.Evidence };
        PublishResult awaited = await Runner.RunAsync(network, Once, default);
        PublishResult direct = await Runner.RunAsync(network, new PublishOptions { IdempotencyKey = "other" }, default);

        (awaited.Evidence, direct.Evidence).ShouldBe((ReconciliationEvidence.Evidence, ReconciliationEvidence.Evidence));
    }

    [Fact]
    public async Task What_is_still_under_way_stays_accepted()
    {
        SlowNetwork network = new();
        await Runner.RunAsync(network, Once, default);
        PublishResult second = await Runner.RunAsync(network, Once, default);
        PublishResult third = await Runner.RunAsync(network, Once, default);

        (second.Status, third.Status, network.Sent, network.Waits).ShouldBe((PublishStatus.Accepted, PublishStatus.Accepted, 1, 2));
    }

    [Fact]
    public async Task What_the_network_made_nothing_of_is_told_once_and_remembered_as_rejected()
    {
        SlowNetwork network = new();
        await Runner.RunAsync(network, Once, default);
        network.Failure = new SocialMediaException(SocialErrorCode.ProcessingFailed, Remedy.FixContent, "The frame rate.");

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => Runner.RunAsync(network, Once, default));
        PublishResult after = await Runner.RunAsync(network, Once, default);

        error.IdempotencyKey.ShouldBe("k");
        (after.Status, after.IsSuccess, network.Sent).ShouldBe((PublishStatus.Rejected, false, 1));
    }

    [Fact]
    public async Task A_failure_that_knows_that_nothing_was_made_keeps_its_own_words()
    {
        UploadCheckpoint checkpoint = new() { Account = Entries.Account, Session = new Secret("s"), Length = 10, Fingerprint = "f", ContentType = "video/mp4", ChunkSize = 5, BytesSent = 5 };
        FakeRecipe recipe = new()
        {
            Answer = _ => throw new SocialMediaException(SocialErrorCode.NetworkError, Remedy.Retry, "The upload broke off.") { Checkpoint = checkpoint },
            Look = () => Task.FromResult(Reconciliation.Absent),
        };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => Runner.RunAsync(recipe, Once, default));

        error.Checkpoint.ShouldBe(checkpoint);
        error.IsOutcomeUnknown.ShouldBeFalse();
        (await _journal.OpenAsync()).ShouldHaveSingleItem().State.ShouldBe(JournalState.Begun);
    }

    private static PublishReceipt Receipt(PublishStatus status, string? id) =>
        new() { Status = status, References = [new PostReference { Account = Entries.Account, Handle = "h", Id = id }] };

    /// <summary>A network that takes a post and finishes it in its own time.</summary>
    private sealed class SlowNetwork : IAwaitableRecipe
    {
        public int Sent { get; private set; }

        public int Waits { get; private set; }

        public PublishReceipt Now { get; set; } = Receipt(PublishStatus.Accepted, null);

        public SocialException? Failure { get; set; }

        public PublishTarget Target => Entries.Account;

        public string Fingerprint => "F";

        public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
        {
            Sent++;
            await session.RecordHandleAsync("h", cancellationToken);
            return Now;
        }

        public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => Task.FromResult(Reconciliation.Undetermined);

        public Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken)
        {
            Waits++;
            entry.Handle.ShouldBe("h");
            return Failure is { } failure ? throw failure : Task.FromResult(Now);
        }
    }
}
