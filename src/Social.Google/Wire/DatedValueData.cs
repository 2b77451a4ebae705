namespace Social.Google;

/// <summary>A day of a metric. Without a value it is zero.</summary>
internal sealed class DatedValueData
{
    public DateData? Date { get; set; }

    public long? Value { get; set; }
}
