namespace Social.Twitter;

/// <summary>What was read on one day.</summary>
internal sealed record DailyUsageData
{
    public DateTimeOffset Date { get; set; }

    public long? Usage { get; set; }
}
