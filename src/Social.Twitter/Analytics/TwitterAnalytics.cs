namespace Social.Twitter;

/// <summary>The analytics of one post or one piece of media.</summary>
public sealed record TwitterAnalytics
{
    /// <summary>Gets the post's id or the media's key.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the totals by X's own names; empty when a series was asked for.</summary>
    public IReadOnlyDictionary<string, long?> Totals { get; init; } = new Dictionary<string, long?>();

    /// <summary>Gets the series, oldest step first; empty when totals were asked for and X gave them flat.</summary>
    public IReadOnlyList<TwitterAnalyticsStep> Steps { get; init; } = [];
}
