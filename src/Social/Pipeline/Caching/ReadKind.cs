namespace Social.Pipeline;

/// <summary>What a read gives, which decides how long it may be served from the cache.</summary>
public enum ReadKind
{
    /// <summary>Never cached: states that are polled, answers used to reconcile, lists of pages by token.</summary>
    Uncached = 0,

    /// <summary>Profiles and their counters.</summary>
    Profile = 1,

    /// <summary>Single posts.</summary>
    Post = 2,

    /// <summary>Timelines and other lists.</summary>
    List = 3,

    /// <summary>Metrics.</summary>
    Metrics = 4,
}
