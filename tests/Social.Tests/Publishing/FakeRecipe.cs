using Social.Pipeline;
using Social.Publishing;

namespace Social.Tests.Publishing;

/// <summary>A recipe whose network is a list: it arms, sends and answers as the test says.</summary>
internal sealed class FakeRecipe : IPublishRecipe
{
    private int _sent;

    public PublishTarget Target { get; init; } = Entries.Account;

    public string Fingerprint { get; init; } = "F";

    /// <summary>Gets how many committing requests left.</summary>
    public int Sent => _sent;

    public int Looks { get; private set; }

    public JournalEntry? LookedFor { get; private set; }

    /// <summary>Gets or sets what happens before the committing request.</summary>
    public Func<PublishSession, CancellationToken, Task>? Before { get; set; }

    /// <summary>Gets or sets what comes of the request once it left: an answer's id, or an exception.</summary>
    public Func<CancellationToken, Task<string>> Answer { get; set; } = _ => Task.FromResult("1");

    /// <summary>Gets or sets the network's definite refusal, after which the gate is disarmed.</summary>
    public SocialException? Refusal { get; set; }

    public Func<PublishSession, CancellationToken, Task>? After { get; set; }

    public Func<Task<Reconciliation>> Look { get; set; } = () => Task.FromResult(Reconciliation.Undetermined);

    public static PublishReceipt Receipt(string id) => new() { References = [new PostReference { Account = Entries.Account, Id = id }] };

    public static SocialTransportException Lost() => new(Remedy.Reconcile, "The connection broke.") { IsOutcomeUnknown = true, Operation = "create" };

    public static SocialDuplicateException Duplicate(string? id = null) =>
        new(SocialErrorCode.DuplicateContent, Remedy.None, "Duplicate.") { Existing = id is null ? null : new PostReference { Account = Entries.Account, Id = id } };

    public async Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken)
    {
        ICommitGate gate = session;
        if (Before is not null)
        {
            await Before(session, cancellationToken);
        }

        await gate.ArmAsync(cancellationToken);
        Interlocked.Increment(ref _sent);
        if (Refusal is { } refusal)
        {
            await gate.DisarmAsync();
            throw refusal;
        }

        PublishReceipt receipt = Receipt(await Answer(cancellationToken));
        if (After is not null)
        {
            await After(session, cancellationToken);
        }

        return receipt;
    }

    public Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Looks++;
        LookedFor = entry;
        return Look();
    }
}
