namespace Social.Google;

/// <summary>A date.</summary>
internal sealed class DateData
{
    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }
}
