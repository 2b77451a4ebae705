namespace Social.LinkedIn;

/// <summary>A span of time in steps. LinkedIn goes back 12 months.</summary>
/// <param name="Start">The first moment.</param>
/// <param name="End">The last moment, excluded.</param>
/// <param name="Granularity">LinkedIn's word for a step: <c>DAY</c>, <c>MONTH</c>, and of followers <c>WEEK</c>.</param>
public sealed record LinkedInTimeInterval(DateTimeOffset Start, DateTimeOffset End, string Granularity = "DAY")
{
    internal RestLiValue ToValue()
    {
        LinkedInTime.Check(Start, End);
        return RestLiValue.Record(("timeRange", LinkedInTime.Range(Start, End)), ("timeGranularityType", Granularity));
    }
}
