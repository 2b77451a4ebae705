namespace Social.TikTok;

/// <summary>What a report shows. The words are TikTok's.</summary>
public sealed record TikTokReportQuery
{
    /// <summary>Gets the type: <c>BASIC</c> (the default), <c>AUDIENCE</c>, <c>PLAYABLE_MATERIAL</c>, <c>CATALOG</c>, <c>BC</c>, <c>TT_SHOP</c>.</summary>
    public string ReportType { get; init; } = "BASIC";

    /// <summary>Gets the level, such as <c>AUCTION_CAMPAIGN</c>, or null.</summary>
    public string? DataLevel { get; init; }

    /// <summary>Gets the service, <c>AUCTION</c> or <c>RESERVATION</c>, or null.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Gets the dimensions, such as <c>campaign_id</c> and <c>stat_time_day</c>.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    /// <summary>Gets the metrics, such as <c>spend</c>.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Gets the first day in the advertiser's zone; null with <see cref="IsLifetime"/>.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Gets the last day; null with <see cref="IsLifetime"/>.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>Gets whether the report covers all time, without days.</summary>
    public bool IsLifetime { get; init; }

    /// <summary>Gets the filters.</summary>
    public IReadOnlyList<TikTokReportFilter> Filters { get; init; } = [];

    /// <summary>Gets the field to order by, or null.</summary>
    public string? OrderField { get; init; }

    /// <summary>Gets whether the largest come first; the network's default without an order.</summary>
    public bool IsDescending { get; init; }

    internal void Check()
    {
        if (Dimensions.Count == 0)
        {
            throw TikTokAnswers.Invalid("Dimensions", "Dimensions is empty; TikTok needs at least one.", 1, 0);
        }

        if (!IsLifetime && (StartDate is null || EndDate is null))
        {
            throw TikTokAnswers.Invalid(StartDate is null ? "StartDate" : "EndDate", "A report needs its first and last day, unless it is of all time.", "a date", "none");
        }

        if (StartDate > EndDate)
        {
            throw TikTokAnswers.Invalid("EndDate", "EndDate is before StartDate.", StartDate, EndDate!);
        }
    }
}
