namespace Social;

/// <summary>The bounds of a bulk.</summary>
public sealed record BulkOptions
{
    /// <summary>Gets how many publishes may be under way at once; 16 by default.</summary>
    public int MaxConcurrency { get; init; } = 16;
}
