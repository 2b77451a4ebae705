namespace Social.Publishing;

/// <summary>Which changes of a <see cref="FileJournal"/> wait until they are on the disk itself.</summary>
public enum JournalDurability
{
    /// <summary>Those that "never twice" rests on: armed, unconfirmed and settled. The default; a power cut can lose a finished upload, never a post.</summary>
    Outcomes = 0,

    /// <summary>All of them.</summary>
    EveryChange = 1,

    /// <summary>None: what was written survives the end of the process, and may not survive a power cut.</summary>
    ProcessOnly = 2,
}
