namespace Social.YouTube;

/// <summary>What is wrong with a stream.</summary>
public sealed record LiveStreamIssue
{
    /// <summary>Gets the kind.</summary>
    public string? Type { get; init; }

    /// <summary>Gets <c>info</c>, <c>warning</c> or <c>error</c>.</summary>
    public string? Severity { get; init; }

    /// <summary>Gets it in a few words.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets it in full, with what to do.</summary>
    public string? Description { get; init; }
}
