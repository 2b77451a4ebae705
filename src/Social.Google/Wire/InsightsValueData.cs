namespace Social.Google;

/// <summary>A number, or that it is smaller than a threshold.</summary>
internal sealed class InsightsValueData
{
    public long? Value { get; set; }

    public long? Threshold { get; set; }
}
