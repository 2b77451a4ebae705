namespace Social.Media;

/// <summary>Media of a length cut into parts: they follow each other without gap or overlap.</summary>
public readonly record struct ChunkPlan
{
    private ChunkPlan(long length, long chunkSize, int count)
    {
        Length = length;
        ChunkSize = chunkSize;
        Count = count;
    }

    /// <summary>Gets the media's length in bytes.</summary>
    public long Length { get; }

    /// <summary>Gets the size of every part but the last, in bytes; of a single part the length itself.</summary>
    public long ChunkSize { get; }

    /// <summary>Gets how many parts there are.</summary>
    public int Count { get; }

    /// <summary>Gets a part.</summary>
    /// <param name="index">Its number, from 0.</param>
    public ChunkPart this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            long offset = index * ChunkSize;
            return new ChunkPart(index, offset, index == Count - 1 ? Length - offset : ChunkSize);
        }
    }

    /// <summary>Plans parts by a network's rules.</summary>
    /// <param name="length">The media's length in bytes.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="chunkSize">The size of a part as the caller chose it, or null for the network's default, made larger where the count demands it.</param>
    /// <exception cref="SocialMediaException">The media is empty, or too large for the network's parts.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="chunkSize"/> breaks the rules; the message says which.</exception>
    public static ChunkPlan Create(long length, ChunkRules rules, int? chunkSize = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length == 0)
            throw new SocialMediaException(SocialErrorCode.InvalidMedia, Remedy.FixContent, "The media is empty: 0 bytes cannot be uploaded.");

        if (chunkSize is { } chosen)
            CheckChosen(chosen, rules);

        if (length <= rules.WholeUpTo && (chunkSize is null || length <= chunkSize))
            return new ChunkPlan(length, length, 1);

        long size = chunkSize ?? Fit(length, rules);
        if (size <= 0)
            throw new ArgumentException($"The rules contradict themselves: no multiple of {rules.Multiple} bytes lies between {rules.Min} and {rules.Max}.", nameof(rules));

        long count = CountOf(length, size, rules.LastAbsorbsRemainder);
        string? problem = count > rules.MaxCount ? $"{length} bytes make {count} parts of {size} bytes; the network takes at most {rules.MaxCount} parts of at most {rules.Max} bytes."
            : count == 1 && length > rules.Max ? $"{length} bytes cannot be cut into parts of {rules.Min} to {rules.Max} bytes, each but the last of {size}."
            : null;
        if (problem is not null)
        {
            throw chunkSize is null
                ? new SocialMediaException(SocialErrorCode.InvalidMedia, Remedy.FixContent, problem)
                : new ArgumentOutOfRangeException(nameof(chunkSize), chunkSize, problem);
        }

        return count == 1 ? new ChunkPlan(length, length, 1) : new ChunkPlan(length, size, (int)count);
    }

    /// <summary>Plans parts of exactly the size that the network demanded.</summary>
    /// <param name="length">The media's length in bytes.</param>
    /// <param name="chunkSize">The size of every part but the last, in bytes.</param>
    /// <param name="lastAbsorbsRemainder">Whether the last part takes the remainder.</param>
    public static ChunkPlan OfSize(long length, long chunkSize, bool lastAbsorbsRemainder = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(chunkSize);
        long count = CountOf(length, chunkSize, lastAbsorbsRemainder);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, int.MaxValue, nameof(chunkSize));
        return count == 1 ? new ChunkPlan(length, length, 1) : new ChunkPlan(length, chunkSize, (int)count);
    }

    /// <summary>Returns what is left to send of the part that holds a byte.</summary>
    /// <param name="offset">The byte, which is the first that the network does not have.</param>
    public ChunkPart From(long offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Length);
        ChunkPart part = this[(int)Math.Min(offset / ChunkSize, Count - 1)];
        return new ChunkPart(part.Index, offset, part.End - offset);
    }

    private static void CheckChosen(int chunkSize, ChunkRules rules)
    {
        if (chunkSize < rules.Min || chunkSize > rules.Max)
            throw new ArgumentOutOfRangeException(nameof(chunkSize), chunkSize, $"A part must have {rules.Min} to {rules.Max} bytes.");

        if (chunkSize % rules.Multiple != 0)
            throw new ArgumentOutOfRangeException(nameof(chunkSize), chunkSize, $"The size of a part must be a multiple of {rules.Multiple} bytes.");
    }

    /// <summary>The default, or the smallest multiple above it that keeps the count.</summary>
    private static long Fit(long length, ChunkRules rules)
    {
        long size = Math.Clamp(rules.Default, rules.Min, rules.Max);
        long needed = ((length - 1) / rules.MaxCount) + 1;
        size = Math.Max(size, needed);

        long up = (size + rules.Multiple - 1) / rules.Multiple * rules.Multiple;
        size = up <= rules.Max ? up : rules.Max / rules.Multiple * (long)rules.Multiple;

        // A remainder that the last part absorbs must not leave a single part larger than a part may be.
        if (rules.LastAbsorbsRemainder && length > rules.Max && length < 2 * size)
        {
            long half = length / 2 / rules.Multiple * rules.Multiple;
            return half >= rules.Min ? half : size;
        }

        return size;
    }

    private static long CountOf(long length, long size, bool lastAbsorbsRemainder) =>
        lastAbsorbsRemainder ? Math.Max(1, length / size) : ((length - 1) / size) + 1;
}
