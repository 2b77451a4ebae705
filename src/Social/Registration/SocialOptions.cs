namespace Social;

/// <summary>What all networks share.</summary>
public sealed class SocialOptions
{
    /// <summary>Gets or sets how many targets of one fan-out are published to at once; 8 by default.</summary>
    public int MaxFanOut { get; set; } = 8;

    /// <summary>Gets or sets how many settled publishes the journal in memory keeps; 10,000 by default.</summary>
    public int SettledJournalEntries { get; set; } = 10_000;

    /// <summary>Gets or sets whether media may be fetched from loopback addresses; false by default, since a user's URL must not reach into the network we run in.</summary>
    public bool AllowLoopbackMedia { get; set; }
}
