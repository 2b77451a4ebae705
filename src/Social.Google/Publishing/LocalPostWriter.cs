namespace Social.Google;

/// <summary>Writes local posts as Google wants them.</summary>
internal static class LocalPostWriter
{
    private static readonly string[] Occurrences = ["FIRST", "SECOND", "THIRD", "FOURTH", "LAST"];

    public static LocalPostData Write(LocalPostRequest post) => new()
    {
        TopicType = post.Topic.IsEmpty ? null : post.Topic.Value,
        Summary = post.Summary,
        LanguageCode = post.Language,
        CallToAction = post.CallToAction is { } action ? new CallToActionData { ActionType = action.Type.Value, Url = action.Url?.OriginalString } : null,
        Event = post.Event is { } e ? Write(e) : null,
        Offer = post.Offer is { } offer
            ? new LocalPostOfferData { CouponCode = offer.CouponCode, RedeemOnlineUrl = offer.RedeemOnlineUrl?.OriginalString, TermsConditions = offer.TermsConditions }
            : null,
        AlertType = post.AlertType,
        Media = post.Media.Count == 0 ? null : [.. post.Media.Select(m => new MediaItemData { MediaFormat = FormatOf(m.Kind), SourceUrl = m.SourceUrl?.OriginalString })],
        ScheduledTime = post.ScheduledTime is { } time ? GoogleTime.Write(time) : null,
    };

    /// <summary>Returns Google's word for a kind of media.</summary>
    public static string FormatOf(MediaKind kind) => kind == MediaKind.Video ? "VIDEO" : "PHOTO";

    private static LocalPostEventData Write(LocalPostEvent e) => new()
    {
        Title = e.Title,
        Schedule = e.Schedule is { } s ? new TimeIntervalData { StartDate = Date(s.Start), StartTime = Time(s.Start), EndDate = Date(s.End), EndTime = Time(s.End) } : null,
        RecurrenceInfo = e.Recurrence is { } r ? Write(r) : null,
    };

    private static RecurrenceInfoData Write(LocalPostRecurrence r)
    {
        bool weekly = r.DaysOfWeek.Count > 0;
        bool monthly = r.DayOfMonth is not null || r.DayInMonth is not null;
        return new RecurrenceInfoData
        {
            SeriesEndTime = r.SeriesEnd is { } end ? GoogleTime.Write(end) : null,
            DailyPattern = !weekly && !monthly ? new DailyPatternData() : null,
            WeeklyPattern = weekly ? new WeeklyPatternData { DaysOfWeek = [.. r.DaysOfWeek.Select(Day)] } : null,
            MonthlyPattern = monthly
                ? new MonthlyPatternData
                {
                    DayOfMonth = r.DayOfMonth,
                    DayOfWeekOccurrence = r.DayInMonth is { } day ? new DayOfWeekOccurrenceData { DayOfWeek = Day(day.Day), Occurrence = Occurrences[day.Occurrence - 1] } : null,
                }
                : null,
        };
    }

    private static string Day(DayOfWeek day) => day.ToString().ToUpperInvariant();

    private static DateData Date(DateTime time) => new() { Year = time.Year, Month = time.Month, Day = time.Day };

    private static TimeOfDayData Time(DateTime time) => new() { Hours = time.Hour, Minutes = time.Minute, Seconds = time.Second, Nanos = 0 };
}
