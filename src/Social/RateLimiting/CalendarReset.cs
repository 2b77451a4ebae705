namespace Social.RateLimiting;

/// <summary>Finds the end of a period that follows the calendar of a zone.</summary>
internal static class CalendarReset
{
    public static TimeSpan Until(DateTimeOffset now, string zone, TimeSpan period) => Next(now, Find(zone), period) - now;

    public static DateTimeOffset Next(DateTimeOffset now, TimeZoneInfo zone, TimeSpan period)
    {
        DateTime local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        DateTime tomorrow = local.Date.AddDays(1);
        DateTime end = period >= TimeSpan.FromDays(1) ? tomorrow : local.Date + ((local.TimeOfDay.Ticks / period.Ticks) + 1) * period;
        end = end > tomorrow ? tomorrow : end;

        // Some zones skip midnight in spring: then the day begins at the first moment that exists.
        while (zone.IsInvalidTime(end))
        {
            end = end.AddMinutes(15);
        }

        if (!zone.IsAmbiguousTime(end))
        {
            return new DateTimeOffset(end, zone.GetUtcOffset(end));
        }

        // In autumn an hour happens twice: the earlier one has the larger offset.
        TimeSpan[] offsets = zone.GetAmbiguousTimeOffsets(end);
        DateTimeOffset first = new(end, offsets.Max());
        return first > now ? first : new DateTimeOffset(end, offsets.Min());
    }

    public static TimeZoneInfo Find(string zone)
    {
        if (zone is "UTC" or "Etc/UTC")
        {
            return TimeZoneInfo.Utc;
        }

        // Windows without ICU knows only its own names.
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found)
            || (zone == "America/Los_Angeles" && TimeZoneInfo.TryFindSystemTimeZoneById("Pacific Standard Time", out found))
            ? found
            : throw new TimeZoneNotFoundException($"The time zone '{zone}' of a rate limit is not installed on this machine (package tzdata).");
    }
}
