using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Checks the fields of a post.</summary>
internal static class GoogleBusinessPostRules
{
    public static readonly string[] Members =
    [
        "name", "languageCode", "summary", "callToAction", "createTime", "updateTime", "scheduledTime", "event", "state", "media", "searchUrl", "topicType", "alertType", "offer", "recurringInstanceTime",
    ];

    private const int SummaryLimit = 1500;
    private static readonly string[] OutputOnly = ["name", "createTime", "updateTime", "state", "searchUrl", "recurringInstanceTime"];
    private static readonly string[] Actions = ["BOOK", "ORDER", "SHOP", "LEARN_MORE", "SIGN_UP", "CALL", "ACTION_TYPE_UNSPECIFIED"];

    /// <summary>Takes what can be written out of a body.</summary>
    public static JsonObject Read(GoogleBody body)
    {
        body.Only(Members);
        var fields = new JsonObject();
        foreach (var (name, value) in body.Value)
            if (value is not null && !OutputOnly.Contains(name)) fields[name] = value.DeepClone();
        return fields;
    }

    /// <summary>Checks a whole post, new or changed.</summary>
    /// <returns>When it is to be published; null means at once.</returns>
    public static DateTimeOffset? Check(JsonObject fields)
    {
        var body = GoogleBody.Parse(EmulatorAnswer.Serialize(fields));
        var topic = body.Text("topicType");
        if (topic is null or "LOCAL_POST_TOPIC_TYPE_UNSPECIFIED") throw Refuse(2, "topic_type", "Topic type is required for post creation.");
        if (topic is not ("STANDARD" or "EVENT" or "OFFER" or "ALERT")) throw GoogleBusinessProblems.Invalid("local_post.topic_type", $"Invalid value at 'local_post.topic_type' (type.googleapis.com/google.mybusiness.v4.LocalPostTopicType), \"{topic}\"");
        if (body.Text("summary") is { } summary && summary.Length > SummaryLimit) throw Refuse(3, "summary", $"Summary is too long (max: {SummaryLimit} characters).", summary);
        if (topic is "EVENT" or "OFFER") CheckEvent(body.Object("event"));
        if (body.Object("callToAction") is { } action) CheckAction(action);
        if (body.Object("offer") is { } offer)
        {
            offer.Only("couponCode", "redeemOnlineUrl", "termsConditions");
            if (topic != "OFFER") throw Refuse(9, "offer", "An offer needs the topic type OFFER.");
        }

        if (topic == "ALERT" && body.Text("alertType") != "COVID_19") throw Refuse(2, "alert_type", "Alert type is required for alert posts.");
        CheckMedia(body.Objects("media") ?? []);
        if (topic != "ALERT" && string.IsNullOrWhiteSpace(body.Text("summary")) && !body.Has("media") && topic == "STANDARD") throw Refuse(2, "summary", "A post needs a summary or media.");
        if (body.Text("scheduledTime") is not { } text) return null;
        return GoogleJson.TryTime(text, out var time) ? time : throw GoogleBusinessProblems.Invalid("local_post.scheduled_time", "Invalid time.");
    }

    private static void CheckEvent(GoogleBody? body)
    {
        if (body is null) throw Refuse(2, "event", "Event is required for this topic type.");
        body.Only("title", "schedule", "recurrenceInfo", "recurringInstanceTime");
        if (body.Text("title") is not { Length: > 0 }) throw Refuse(2, "event.title", "Event title is required.");
        var schedule = body.Object("schedule")?.Only("startDate", "startTime", "endDate", "endTime") ?? throw Refuse(2, "event.schedule", "Event schedule is required.");
        foreach (var (name, wire) in (ReadOnlySpan<(string, string)>)[("startDate", "start_date"), ("startTime", "start_time"), ("endDate", "end_date"), ("endTime", "end_time")])
            if (!schedule.Has(name)) throw Refuse(2, "event.schedule." + wire, "All four of start and end, date and time, are required.");
        var (start, end) = (Moment(schedule, "startDate", "startTime"), Moment(schedule, "endDate", "endTime"));
        if (end < start) throw Refuse(7, "event.schedule", "The event ends before it starts.");
    }

    private static DateTime Moment(GoogleBody schedule, string dateName, string timeName)
    {
        var date = schedule.Object(dateName)!.Only("year", "month", "day");
        var time = schedule.Object(timeName)!.Only("hours", "minutes", "seconds", "nanos");
        var (year, month, day) = (date.Number("year") ?? 0, date.Number("month") ?? 0, date.Number("day") ?? 0);
        var (hours, minutes) = (time.Number("hours") ?? 0, time.Number("minutes") ?? 0);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month)) throw Refuse(3, "event.schedule", "Invalid date.");
        if (hours is < 0 or > 24 || minutes is < 0 or > 59) throw Refuse(3, "event.schedule", "Invalid time of day.");
        return new DateTime((int)year, (int)month, (int)day, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes((hours * 60) + minutes);
    }

    private static void CheckAction(GoogleBody action)
    {
        action.Only("actionType", "url");
        var type = action.Text("actionType");
        if (type is null or "GET_OFFER" || !Actions.Contains(type)) throw Refuse(3, "call_to_action.action_type", "Invalid call to action type.", type);
        if (type == "CALL" && action.Has("url")) throw Refuse(9, "call_to_action.url", "A call has no URL.");
        if (type is not ("CALL" or "ACTION_TYPE_UNSPECIFIED") && !Uri.TryCreate(action.Text("url"), UriKind.Absolute, out _)) throw Refuse(2, "call_to_action.url", "A valid URL is required.", action.Text("url"));
    }

    private static void CheckMedia(IReadOnlyList<GoogleBody> media)
    {
        foreach (var item in media)
        {
            item.Only("mediaFormat", "sourceUrl", "name", "googleUrl", "thumbnailUrl", "dataRef", "locationAssociation", "description", "createTime", "dimensions", "attribution", "insights");
            if (item.Text("mediaFormat") is not ("PHOTO" or "VIDEO")) throw Refuse(2, "media.media_format", "Media format is required.");
            if (item.Has("dataRef")) throw Refuse(3, "media.data_ref", "Media of posts must have a source URL.");
            if (item.Text("sourceUrl") is not { Length: > 0 }) throw Refuse(2, "media.source_url", "Source URL is required.");
        }
    }

    private static GoogleRefusal Refuse(int code, string field, string message, string? value = null) => GoogleBusinessProblems.Validation(code, field, message, value);
}
