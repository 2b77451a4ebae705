using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>A calendar day.</summary>
internal sealed class DateData
{
    public int? Day { get; set; }

    public int? Month { get; set; }

    public int? Year { get; set; }

    /// <summary>Gets the day's beginning in UTC, or null when it is none.</summary>
    [JsonIgnore]
    public DateTimeOffset? AsTime => Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day is >= 1 and <= 31 && Day <= DateTime.DaysInMonth(Year.Value, Month.Value)
        ? new DateTimeOffset(Year.Value, Month.Value, Day.Value, 0, 0, 0, TimeSpan.Zero)
        : null;
}
