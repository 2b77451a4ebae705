using Social.Pipeline;
using Social.Publishing;
using Social.Tests.Testing;

namespace Social.Tests.Publishing;

/// <summary>A publish that waits for the network before its committing request, and is left.</summary>
public sealed class SuspendedPublishTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "k" };

    private readonly InMemoryPublishJournal _journal = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task The_same_key_goes_on_from_where_it_rested_in_another_process()
    {
        ContainerNetwork network = new();
        PublishResult first = await new PublishRunner(_journal, _time).RunAsync(network, Once, default);
        JournalEntry resting = (await _journal.TryBeginAsync(new JournalEntry { Key = "k", Target = Entries.Account, Fingerprint = "f", BegunAt = default })).ShouldNotBeNull();
        network.IsReady = true;
        PublishResult second = await new PublishRunner(_journal, _time).RunAsync(network, Once, default);
        PublishResult third = await new PublishRunner(_journal, _time).RunAsync(network, Once, default);

        (first.Status, first.IsSuccess, first.ExpiresAt).ShouldBe((PublishStatus.Suspended, false, network.ExpiresAt));
        (resting.State, resting.Owner, resting.Steps["container"]).ShouldBe((JournalState.Begun, null, "c1"));
        (second.Status, second.Reference!.Id).ShouldBe((PublishStatus.Published, "9"));
        third.Reference.ShouldBe(second.Reference);
        (network.Containers, network.Sent).ShouldBe((1, 1));
    }

    private sealed class ContainerNetwork : IPublishRecipe
    {
        public bool IsReady { get; set; }

        public int Containers { get; private set; }

        public int Sent { get; private set; }

        public DateTimeOffset ExpiresAt { get; } = DateTimeOffset.UnixEpoch.AddDays(1);

        public PublishTarget Target => Entries.Account;

        public string Fingerprint => "f";

        public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
        {
            await session.StepAsync("container", _ => Task.FromResult($"c{++Containers}"), cancellationToken);
            if (!IsReady)
            {
                return new PublishReceipt { Status = PublishStatus.Suspended, References = [], ExpiresAt = ExpiresAt };
            }

            await ((ICommitGate)session).ArmAsync(cancellationToken);
            Sent++;
            return new PublishReceipt { References = [new PostReference { Account = Entries.Account, Id = "9" }] };
        }

        public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken) => Task.FromResult(Reconciliation.Undetermined);
    }
}
