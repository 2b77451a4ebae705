namespace Social.Pipeline;

/// <summary>What a route does, which decides its time-out, and whether it may be sent again.</summary>
public enum RouteKind
{
    /// <summary>Reads; safe to send again.</summary>
    Read = 0,

    /// <summary>Writes with the same effect however often it is sent; safe to send again.</summary>
    Write = 1,

    /// <summary>Sends bytes of media that may be sent again; its time-out runs only while no byte moves.</summary>
    Upload = 2,

    /// <summary>Makes something exist, and would make it twice: armed in the journal, sent again only when it provably did not leave or was refused.</summary>
    Commit = 3,
}
