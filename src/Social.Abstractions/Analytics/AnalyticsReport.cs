namespace Social;

/// <summary>Metrics of an account and of some of its posts, from one door.</summary>
public sealed record AnalyticsReport
{
    /// <summary>Gets the account's metrics; null when the network has none for this account.</summary>
    public AccountMetrics? Account { get; init; }

    /// <summary>Gets the posts' metrics.</summary>
    public IReadOnlyList<PostMetrics> Posts { get; init; } = [];

    /// <summary>Gets what could not be read, in plain words.</summary>
    public IReadOnlyList<string> Unavailable { get; init; } = [];
}
