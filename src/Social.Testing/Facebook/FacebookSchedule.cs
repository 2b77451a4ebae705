namespace Social.Testing;

/// <summary>When a post appears: at once, at a time within bounds, or when somebody publishes it.</summary>
internal static class FacebookSchedule
{
    private static readonly TimeSpan Earliest = TimeSpan.FromMinutes(10);

    private static readonly string[] Kinds = ["SCHEDULED", "DRAFT", "ADS_POST", "INLINE_CREATED", "PUBLISHED", "PUBLISH_PENDING", "REVIEWABLE_BRANDED_CONTENT", "SCHEDULED_RECURRING"];

    /// <summary>Reads the parameters of a post.</summary>
    /// <returns>When it appears; null for never by itself.</returns>
    public static DateTimeOffset? Read(GraphCall call, bool isSecondsOnly)
    {
        var parameters = call.Parameters;
        var kind = parameters.OneOf("unpublished_content_type", Kinds);
        var time = parameters["scheduled_publish_time"] is { } text ? (isSecondsOnly ? GraphTime.ReadSeconds(text) : GraphTime.Read(text)) ?? throw FacebookErrors.Schedule() : (DateTimeOffset?)null;
        // A time beside published=true, which is the default, is passed over.
        if (parameters.Truth("published", otherwise: true)) return call.State.Now;
        if (kind == "SCHEDULED" && time is null) throw FacebookErrors.Schedule();
        return time is null ? null : Check(call, time.Value, days: 30);
    }

    public static DateTimeOffset Check(GraphCall call, DateTimeOffset time, int days)
    {
        var now = call.State.Now;
        return time >= now + Earliest && time <= now.AddDays(days) ? time : throw FacebookErrors.Schedule();
    }
}
