namespace Social.TikTok;

/// <summary>A research query over public videos: conditions that all hold, of which one holds, and of which none holds, within at most 31 days.</summary>
/// <example><c>new TikTokVideoQuery { And = [TikTokVideoFields.RegionCode.In("US", "CA")], StartDate = …, EndDate = … }</c>.</example>
public sealed record TikTokVideoQuery
{
    /// <summary>Gets the conditions that all hold.</summary>
    public IReadOnlyList<TikTokVideoCondition> And { get; init; } = [];

    /// <summary>Gets the conditions of which at least one holds.</summary>
    public IReadOnlyList<TikTokVideoCondition> Or { get; init; } = [];

    /// <summary>Gets the conditions of which none holds.</summary>
    public IReadOnlyList<TikTokVideoCondition> Not { get; init; } = [];

    /// <summary>Gets the first day, UTC.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Gets the last day, UTC; at most 30 days after the first.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Gets whether the videos come at random instead of newest first.</summary>
    public bool IsRandom { get; init; }

    /// <summary>Gets TikTok's names of the fields to read, or null for all that are known here.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    internal void Check()
    {
        if (And.Count + Or.Count + Not.Count == 0)
        {
            throw TikTokAnswers.Invalid("Query", "The query has no condition; TikTok needs at least one.", 1, 0);
        }

        int days = EndDate.DayNumber - StartDate.DayNumber;
        if (days is < 0 or > MaxDays)
        {
            throw TikTokAnswers.Invalid("EndDate", $"EndDate is {days} days after StartDate; TikTok takes 0 to {MaxDays}.", $"0-{MaxDays}", days);
        }
    }

    private const int MaxDays = 30;
}
