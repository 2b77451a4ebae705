namespace Social.LinkedIn;

/// <summary>How often an organization's page and its parts were seen.</summary>
public sealed record LinkedInPageStatistics
{
    /// <summary>Gets when the step begins, or null for all time.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Gets the views by LinkedIn's name of the part: <c>allPageViews</c>, <c>careersPageViews</c>, <c>mobileOverviewPageViews</c> and more.</summary>
    public IReadOnlyDictionary<string, LinkedInPageViews> Views { get; init; } = new Dictionary<string, LinkedInPageViews>();

    /// <summary>Gets the views of the whole page, or null.</summary>
    public LinkedInPageViews? All => Views.TryGetValue("allPageViews", out LinkedInPageViews all) ? all : null;

    internal static LinkedInPageStatistics Of(PageStatisticsData data) => new()
    {
        Start = LinkedInTime.Read(data.TimeRange?.Start),
        Views = (data.TotalPageStatistics?.Views ?? []).ToDictionary(v => v.Key, v => new LinkedInPageViews(v.Value.PageViews, v.Value.UniquePageViews), StringComparer.Ordinal),
    };
}
