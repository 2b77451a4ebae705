namespace Social.YouTube;

/// <summary>How well a stream arrives.</summary>
public sealed record LiveStreamHealth
{
    /// <summary>Gets <c>good</c>, <c>ok</c>, <c>bad</c>, <c>noData</c> or <c>revoked</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Gets what is wrong with it.</summary>
    public IReadOnlyList<LiveStreamIssue>? ConfigurationIssues { get; init; }
}
