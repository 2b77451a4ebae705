namespace Social.LinkedIn;

/// <summary>Which analytics of a member to read.</summary>
public sealed record LinkedInMemberAnalyticsQuery
{
    /// <summary>Gets LinkedIn's name of what is counted, see <see cref="LinkedInMemberMetric"/>; one a call.</summary>
    public required string Metric { get; init; }

    /// <summary>Gets the URN of one post, or null for all the member's.</summary>
    public string? PostUrn { get; init; }

    /// <summary>Gets the first day, or null for all time; needed with <see cref="End"/>.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Gets the last day, excluded; needed with <see cref="Start"/>.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Gets whether each day is counted by itself; LinkedIn does not do that for <c>MEMBERS_REACHED</c>.</summary>
    public bool IsDaily { get; init; }
}
