namespace Social.Google;

/// <summary>The event of a local post.</summary>
internal sealed class LocalPostEventData
{
    public string? Title { get; set; }

    public TimeIntervalData? Schedule { get; set; }

    public RecurrenceInfoData? RecurrenceInfo { get; set; }

    public string? RecurringInstanceTime { get; set; }
}
