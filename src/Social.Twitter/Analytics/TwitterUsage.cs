namespace Social.Twitter;

/// <summary>How many posts a project's apps have read.</summary>
public sealed record TwitterUsage
{
    /// <summary>Gets the project's id.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Gets how many posts were read in this period.</summary>
    public long? ProjectUsage { get; init; }

    /// <summary>Gets how many may be read.</summary>
    public long? ProjectCap { get; init; }

    /// <summary>Gets the day of the month when the count begins anew.</summary>
    public int? CapResetDay { get; init; }

    /// <summary>Gets the project's reads by day.</summary>
    public IReadOnlyList<TwitterDailyUsage> Daily { get; init; } = [];

    /// <summary>Gets the apps' reads by day, by their id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TwitterDailyUsage>> Apps { get; init; } = new Dictionary<string, IReadOnlyList<TwitterDailyUsage>>();
}
