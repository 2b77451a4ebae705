using Social.Pipeline;

namespace Social.YouTube;

/// <summary>A report to ask for: metrics by dimensions over days. Days are those of Los Angeles.</summary>
/// <remarks>Follows the Analytics API, "Reports: query". Which metrics go with which dimensions only YouTube knows: an impossible query is refused with <see cref="SocialErrorCode.ContentInvalid"/>.</remarks>
public sealed record AnalyticsQuery
{
    private const int MaxFilterIds = 500;

    /// <summary>Gets the first day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Gets the last day; the answer ends silently at the last day that is complete, two or three days ago.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Gets the metrics by YouTube's names, such as <c>views</c> or <c>estimatedMinutesWatched</c>.</summary>
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>Gets the dimensions, such as <c>day</c>, <c>country</c> or <c>video</c>; empty for one row of totals.</summary>
    public IReadOnlyList<string> Dimensions { get; init => field = value ?? []; } = [];

    /// <summary>Gets the filters, all of which hold: a dimension and its value, or several values of videos, playlists or channels.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; init => field = value ?? []; } = [];

    /// <summary>Gets by what rows are sorted; <c>-</c> before a name for the largest first.</summary>
    public IReadOnlyList<string> Sort { get; init => field = value ?? []; } = [];

    /// <summary>Gets how many rows at most, or null.</summary>
    public int? MaxResults { get; init; }

    /// <summary>Gets the first row, from 1, or null.</summary>
    public int? StartIndex { get; init; }

    /// <summary>Gets the currency of money, an ISO 4217 code, or null for US dollars.</summary>
    public string? Currency { get; init; }

    /// <summary>Gets whose report it is: <c>channel==MINE</c>, or a content owner as <c>contentOwner==NAME</c>.</summary>
    public string Ids { get; init; } = "channel==MINE";

    internal void Check()
    {
        if (Metrics is not { Count: > 0 })
        {
            throw YouTubeInput.Invalid(nameof(Metrics), "Metrics are missing; a report needs at least one.", "1", "0");
        }

        if (EndDate < StartDate)
        {
            throw YouTubeInput.Invalid(nameof(EndDate), "EndDate is before StartDate.", YouTubeTime.Day(StartDate), YouTubeTime.Day(EndDate));
        }

        if (Dimensions.Contains("month") && (StartDate.Day != 1 || EndDate.Day != 1))
        {
            throw YouTubeInput.Invalid(nameof(StartDate), "With the dimension 'month' both dates must be the first of a month.", "day 1", $"{YouTubeTime.Day(StartDate)}, {YouTubeTime.Day(EndDate)}");
        }

        if (Dimensions.Contains("video") && (Sort.Count == 0 || !Sort[0].StartsWith('-') || MaxResults is null or > 200))
        {
            throw YouTubeInput.Invalid(nameof(MaxResults), "With the dimension 'video' YouTube wants rows sorted by the largest first and at most 200 of them.", "Sort=-metric, MaxResults<=200", $"Sort={string.Join(',', Sort)}, MaxResults={MaxResults}");
        }

        foreach ((string name, string value) in Filters)
        {
            if (value.Split(',').Length > MaxFilterIds)
            {
                throw YouTubeInput.Invalid(nameof(Filters), $"The filter '{name}' has more than {MaxFilterIds} values.", YouTubeInput.Number(MaxFilterIds), YouTubeInput.Number(value.Split(',').Length));
            }
        }
    }

    internal string ToPath(SocialRoute route) => RoutePath.Of(route)
        .Add("ids", Ids)
        .Add("startDate", YouTubeTime.Day(StartDate))
        .Add("endDate", YouTubeTime.Day(EndDate))
        .Add("metrics", string.Join(',', Metrics))
        .Add("dimensions", Dimensions.Count == 0 ? null : string.Join(',', Dimensions))
        .Add("filters", Filters.Count == 0 ? null : string.Join(';', Filters.Select(f => $"{f.Key}=={f.Value}")))
        .Add("sort", Sort.Count == 0 ? null : string.Join(',', Sort))
        .Add("maxResults", MaxResults is { } most ? YouTubeInput.Number(most) : null)
        .Add("startIndex", StartIndex is { } first ? YouTubeInput.Number(first) : null)
        .Add("currency", Currency)
        .ToString();
}
