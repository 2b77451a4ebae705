namespace Social.Publishing;

/// <summary>The answer to looking for an uncertain post.</summary>
public sealed record Reconciliation
{
    private Reconciliation(ReconciliationVerdict verdict, ReconciliationEvidence evidence, PublishReceipt? receipt)
    {
        Verdict = verdict;
        Evidence = evidence;
        Receipt = receipt;
    }

    /// <summary>Gets the answer that nothing can be said.</summary>
    public static Reconciliation Undetermined { get; } = new(ReconciliationVerdict.Undetermined, ReconciliationEvidence.None, null);

    /// <summary>Gets the answer that the network shows too little to tell: the post may be among what was not seen, so that even a caller's <see cref="PublishOptions.RetryUnconfirmed"/> sends nothing.</summary>
    public static Reconciliation CutShort { get; } = new(ReconciliationVerdict.Undetermined, ReconciliationEvidence.None, null) { IsCutShort = true };

    /// <summary>Gets the answer that the post certainly is not there.</summary>
    public static Reconciliation Absent { get; } = new(ReconciliationVerdict.Absent, ReconciliationEvidence.Proof, null);

    /// <summary>Gets the verdict.</summary>
    public ReconciliationVerdict Verdict { get; }

    /// <summary>Gets whether the look ended before it had seen everything.</summary>
    public bool IsCutShort { get; private init; }

    /// <summary>Gets how strong it is.</summary>
    public ReconciliationEvidence Evidence { get; }

    /// <summary>Gets what was found, or null.</summary>
    public PublishReceipt? Receipt { get; }

    /// <summary>Makes the answer that the post is there.</summary>
    /// <param name="receipt">What was found.</param>
    /// <param name="evidence">How strong that is.</param>
    public static Reconciliation Found(PublishReceipt receipt, ReconciliationEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return new Reconciliation(ReconciliationVerdict.Found, evidence, receipt);
    }
}
