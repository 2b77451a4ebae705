using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Which files of a job are wanted; all without it.</summary>
public sealed record YouTubeReportQuery
{
    /// <summary>Gets the time after which they were made, or null: what came since the last look, replacements included.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Gets the earliest beginning of their days, or null.</summary>
    public DateTimeOffset? StartTimeAtOrAfter { get; init; }

    /// <summary>Gets the time before which their days begin, or null.</summary>
    public DateTimeOffset? StartTimeBefore { get; init; }

    // Whole seconds would list a file again that was made within the second.
    internal RoutePath AddTo(RoutePath path) => path
        .Add("createdAfter", YouTubeTime.FormatPrecisely(CreatedAfter))
        .Add("startTimeAtOrAfter", YouTubeTime.FormatPrecisely(StartTimeAtOrAfter))
        .Add("startTimeBefore", YouTubeTime.FormatPrecisely(StartTimeBefore));
}
