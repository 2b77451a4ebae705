namespace Social.Google;

/// <summary>Reads local posts as Google writes them. What is absent is zero, false or empty.</summary>
internal static class LocalPostParser
{
    private static readonly string[] Occurrences = ["FIRST", "SECOND", "THIRD", "FOURTH", "LAST"];

    public static LocalPost Read(LocalPostData data) => new()
    {
        Id = BusinessLocationName.LastOf(data.Name),
        Name = data.Name ?? string.Empty,
        State = LocalPostState.From(data.State),
        Topic = LocalPostTopic.From(data.TopicType),
        Summary = data.Summary,
        Language = data.LanguageCode,
        CallToAction = data.CallToAction is { ActionType: not null } action ? new LocalPostCallToAction(CallToActionType.From(action.ActionType), Address(action.Url)) : null,
        Event = data.Event is { } e ? Read(e) : null,
        Offer = data.Offer is { } offer ? new LocalPostOffer { CouponCode = offer.CouponCode, RedeemOnlineUrl = Address(offer.RedeemOnlineUrl), TermsConditions = offer.TermsConditions } : null,
        AlertType = data.AlertType,
        Media = [.. (data.Media ?? []).Select(Read)],
        ScheduledTime = GoogleTime.Parse(data.ScheduledTime),
        CreateTime = GoogleTime.Parse(data.CreateTime),
        UpdateTime = GoogleTime.Parse(data.UpdateTime),
        SearchUrl = Address(data.SearchUrl),
    };

    public static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address : null;

    /// <summary>Returns our word for Google's of a kind of media.</summary>
    public static MediaKind KindOf(string? format) => format switch
    {
        "PHOTO" => MediaKind.Image,
        "VIDEO" => MediaKind.Video,
        null or "" => default,
        _ => new MediaKind(format),
    };

    private static LocalPostMedia Read(MediaItemData media) => new(KindOf(media.MediaFormat), Address(media.SourceUrl)) { GoogleUrl = Address(media.GoogleUrl), Name = media.Name };

    private static LocalPostEvent Read(LocalPostEventData e) => new()
    {
        Title = e.Title,
        Schedule = Time(e.Schedule?.StartDate, e.Schedule?.StartTime) is { } start && Time(e.Schedule?.EndDate, e.Schedule?.EndTime) is { } end ? new LocalPostSchedule(start, end) : null,
        Recurrence = e.RecurrenceInfo is { } r ? Read(r) : null,
    };

    private static LocalPostRecurrence Read(RecurrenceInfoData r) => new()
    {
        SeriesEnd = GoogleTime.Parse(r.SeriesEndTime),
        DaysOfWeek = [.. (r.WeeklyPattern?.DaysOfWeek ?? []).Select(Day).OfType<DayOfWeek>()],
        DayOfMonth = r.MonthlyPattern?.DayOfMonth,
        DayInMonth = r.MonthlyPattern?.DayOfWeekOccurrence is { } day && Day(day.DayOfWeek) is { } weekday && Array.IndexOf(Occurrences, day.Occurrence) is >= 0 and int occurrence
            ? new LocalPostMonthlyDay(weekday, occurrence + 1)
            : null,
    };

    private static DayOfWeek? Day(string? name) => Enum.TryParse(name, ignoreCase: true, out DayOfWeek day) ? day : null;

    // An absent time is midnight, and 24 o'clock is midnight of the next day.
    private static DateTime? Time(DateData? date, TimeOfDayData? time)
    {
        if (date is not { Year: >= 1 and <= 9998, Month: >= 1 and <= 12, Day: >= 1 and <= 31 } || date.Day > DateTime.DaysInMonth(date.Year.Value, date.Month.Value))
        {
            return null;
        }

        return new DateTime(date.Year.Value, date.Month.Value, date.Day.Value)
            .AddHours(Math.Clamp(time?.Hours ?? 0, 0, 24)).AddMinutes(Math.Clamp(time?.Minutes ?? 0, 0, 59)).AddSeconds(Math.Clamp(time?.Seconds ?? 0, 0, 60));
    }
}
