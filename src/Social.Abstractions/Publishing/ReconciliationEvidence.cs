namespace Social;

/// <summary>How an uncertain publish was settled.</summary>
public enum ReconciliationEvidence
{
    /// <summary>It was not: nothing on the network can tell.</summary>
    None = 0,

    /// <summary>A listing shows exactly one post that matches.</summary>
    Evidence = 1,

    /// <summary>The network's own handle, or its refusal of a duplicate, proves it.</summary>
    Proof = 2,
}
