namespace Social;

/// <summary>Which posts of an account to list.</summary>
public sealed record PostQuery
{
    /// <summary>Gets the earliest time, or null.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Gets the latest time, or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets whether replies are listed too; true by default.</summary>
    public bool IncludeReplies { get; init; } = true;

    /// <summary>Gets whether reposts are listed too; true by default.</summary>
    public bool IncludeReposts { get; init; } = true;
}
