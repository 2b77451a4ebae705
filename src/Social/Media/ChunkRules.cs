namespace Social.Media;

/// <summary>How a network lets media be cut into parts.</summary>
public sealed record ChunkRules
{
    /// <summary>Gets the rules of a network that takes media in one piece.</summary>
    public static ChunkRules Whole { get; } = new() { WholeUpTo = long.MaxValue };

    /// <summary>Gets the size of a part in bytes when the caller does not choose. The default is 4 MiB.</summary>
    public int Default { get; init; } = 4 * 1024 * 1024;

    /// <summary>Gets what the size of every part but the last must be a multiple of. The default is 1.</summary>
    public int Multiple { get; init; } = 1;

    /// <summary>Gets the smallest size of every part but the last, in bytes. The default is 1.</summary>
    public int Min { get; init; } = 1;

    /// <summary>Gets the largest size of a part, in bytes. The default is the largest there is.</summary>
    public int Max { get; init; } = int.MaxValue;

    /// <summary>Gets how many parts there may be. The default is no limit.</summary>
    public int MaxCount { get; init; } = int.MaxValue;

    /// <summary>Gets up to what length, in bytes, media goes as a single part whatever the other rules say. The default is 0: none does.</summary>
    public long WholeUpTo { get; init; }

    /// <summary>Gets whether the last part takes the remainder, so that it is the largest and may have nearly twice the size (TikTok). The default is no.</summary>
    public bool LastAbsorbsRemainder { get; init; }
}
