namespace Social;

/// <summary>How far a journaled publish got.</summary>
public enum JournalState
{
    /// <summary>Begun: nothing that makes a post has been sent.</summary>
    Begun = 0,

    /// <summary>Armed: the request that makes the post is about to leave, or has left.</summary>
    Armed = 1,

    /// <summary>Unconfirmed: armed, and the outcome is unknown.</summary>
    Unconfirmed = 2,

    /// <summary>Settled: the outcome is known and kept.</summary>
    Settled = 3,
}
