using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Reporting API: kinds of files, jobs, files and their bytes.</summary>
internal sealed class YouTubeReportingEndpoints(YouTubeEmulator emulator)
{
    public const string Service = "youtubereporting.googleapis.com";

    public static readonly IReadOnlyList<(string Id, string Name)> Types =
    [
        ("channel_basic_a3", "User activity"), ("channel_province_a3", "User activity by province"), ("channel_playback_location_a3", "Playback locations"), ("channel_traffic_source_a3", "Traffic sources"),
        ("channel_device_os_a3", "Device type and operating system"), ("channel_demographics_a1", "Demographics"), ("channel_sharing_service_a1", "Content sharing"), ("channel_annotations_a1", "Annotations"),
        ("channel_cards_a1", "Cards"), ("channel_end_screens_a1", "End screens"), ("channel_subtitles_a3", "Subtitles"), ("channel_combined_a3", "Combined"), ("channel_reach_basic_a1", "Reach"),
        ("channel_reach_combined_a1", "Reach combined"), ("playlist_basic_a2", "Playlist user activity"), ("playlist_province_a2", "Playlist user activity by province"),
        ("playlist_playback_location_a2", "Playlist playback locations"), ("playlist_traffic_source_a2", "Playlist traffic sources"), ("playlist_device_os_a2", "Playlist device type and operating system"),
        ("playlist_combined_a2", "Playlist combined"),
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/v1/reportTypes", ListTypes, Policy("ListReportTypes", "includeSystemManaged", "pageSize", "pageToken"));
        routes.Map("GET", "/v1/jobs", ListJobs, Policy("ListJobs", "includeSystemManaged", "pageSize", "pageToken"));
        routes.Map("POST", "/v1/jobs", CreateJobAsync, Policy("CreateJob"));
        routes.Map("GET", "/v1/jobs/{job}", x => Read(x, job => GoogleJson.Ok(Write(job))), Policy("GetJob"));
        routes.Map("DELETE", "/v1/jobs/{job}", x => Read(x, Delete), Policy("DeleteJob"));
        routes.Map("GET", "/v1/jobs/{job}/reports", x => Read(x, job => ListReports(x, job)), Policy("ListReports", "createdAfter", "startTimeAtOrAfter", "startTimeBefore", "pageSize", "pageToken"));
        routes.Map("GET", "/v1/jobs/{job}/reports/{report}", x => Read(x, job => GoogleJson.Ok(Write(Find(x, job)))), Policy("GetReport"));
        routes.Map("GET", "/v1/media/CHANNEL/{channel}/jobs/{job}/reports/{report}", x => Read(x, job => Download(x, job)), Policy("Download"));
    }

    private static GooglePolicy Policy(string method, params string[] query) =>
        new(Service, "google.youtube.reporting.v1.ReportingService." + method, ["yt-analytics.readonly", "yt-analytics-monetary.readonly"], query) { Cost = 0, Bucket = "reporting" };

    private EmulatorAnswer ListTypes(EmulatorExchange exchange)
    {
        _ = GoogleQuery.Flag(exchange, "includeSystemManaged");
        emulator.RequireChannel(exchange);
        return Page(exchange, "reportTypes", Types, t => new JsonObject { ["id"] = t.Id, ["name"] = t.Name });
    }

    private EmulatorAnswer ListJobs(EmulatorExchange exchange)
    {
        _ = GoogleQuery.Flag(exchange, "includeSystemManaged");
        var channel = emulator.RequireChannel(exchange);
        lock (emulator.State.Gate) return Page(exchange, "jobs", [.. emulator.State.ReportJobs.Values.Where(j => j.Channel == channel)], Write);
    }

    private async Task<EmulatorAnswer> CreateJobAsync(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("reportTypeId", "name");
        if (body.Text("reportTypeId") is not { } type || !Types.Any(t => t.Id == type)) throw Invalid("Invalid report type id.");
        if (body.Text("name") is not { Length: > 0 } name) throw Invalid("The job's name is missing.");
        lock (emulator.State.Gate)
        {
            if (emulator.State.ReportJobs.Values.Any(j => j.Channel == channel && j.ReportTypeId == type)) throw new GoogleProblem(409, "Requested entity already exists").Refuse();
            return GoogleJson.Ok(Write(emulator.AddReportJob(type, name, channel)));
        }
    }

    private EmulatorAnswer Read(EmulatorExchange exchange, Func<EmulatedReportJob, EmulatorAnswer> read)
    {
        var channel = emulator.RequireChannel(exchange);
        lock (emulator.State.Gate) return emulator.State.ReportJobs.TryGetValue(exchange.RouteValues["job"], out var job) && job.Channel == channel ? read(job) : throw NotFound();
    }

    private EmulatorAnswer Delete(EmulatedReportJob job)
    {
        emulator.State.ReportJobs.Remove(job.Id);
        emulator.State.Reports.RemoveAll(r => r.Job == job);
        return GoogleJson.Ok([]);
    }

    private EmulatorAnswer ListReports(EmulatorExchange exchange, EmulatedReportJob job)
    {
        var (after, from, before) = (Time(exchange, "createdAfter"), Time(exchange, "startTimeAtOrAfter"), Time(exchange, "startTimeBefore"));
        return Page(
            exchange, "reports",
            [.. emulator.State.Reports.Where(r => r.Job == job && !(r.CreatedAt <= after) && !(r.StartTime < from) && !(r.StartTime >= before)).OrderByDescending(r => r.CreatedAt)], Write);
    }

    private EmulatorAnswer Download(EmulatorExchange exchange, EmulatedReportJob job)
    {
        if (exchange["alt"] != "media") throw Invalid("The parameter alt must be media.");
        return EmulatorAnswer.Bytes(200, Find(exchange, job).Content, "text/csv");
    }

    private EmulatedReport Find(EmulatorExchange exchange, EmulatedReportJob job) =>
        emulator.State.Reports.Find(r => r.Job == job && r.Id == exchange.RouteValues["report"]) ?? throw NotFound();

    private JsonObject Write(EmulatedReport report) => new()
    {
        ["id"] = report.Id,
        ["jobId"] = report.Job.Id,
        ["startTime"] = GoogleJson.Time(report.StartTime),
        ["endTime"] = GoogleJson.Time(report.EndTime),
        ["createTime"] = GoogleJson.PreciseTime(report.CreatedAt),
        ["downloadUrl"] = new Uri(emulator.BaseAddress, $"/v1/media/CHANNEL/{report.Job.Channel.Id}/jobs/{report.Job.Id}/reports/{report.Id}?alt=media").AbsoluteUri,
    };

    private static JsonObject Write(EmulatedReportJob job) => new() { ["id"] = job.Id, ["reportTypeId"] = job.ReportTypeId, ["name"] = job.Name, ["createTime"] = GoogleJson.PreciseTime(job.CreatedAt) };

    private static EmulatorAnswer Page<T>(EmulatorExchange exchange, string name, IReadOnlyList<T> all, Func<T, JsonObject> write)
    {
        var size = GoogleQuery.Number(exchange, "pageSize", 0, int.MaxValue, 0) is > 0 and var asked ? Math.Min(asked, 500) : 100;
        var start = exchange["pageToken"] is not { Length: > 0 } token ? 0
            : token.StartsWith("rp-", StringComparison.Ordinal) && int.TryParse(token.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place
            : throw Invalid("Invalid page token.");
        var body = new JsonObject();
        // What is empty is left out.
        if (start < all.Count) body[name] = new JsonArray([.. all.Skip(start).Take(size).Select(write)]);
        if (start + size < all.Count) body["nextPageToken"] = string.Create(CultureInfo.InvariantCulture, $"rp-{start + size}");
        return GoogleJson.Ok(body);
    }

    private static DateTimeOffset? Time(EmulatorExchange exchange, string name) =>
        GoogleQuery.Text(exchange, name) is not { } text ? null : GoogleJson.TryTime(text, out var time) ? time : throw Invalid($"Invalid value at '{name}' (type.googleapis.com/google.protobuf.Timestamp)");

    private static GoogleRefusal Invalid(string message) => new GoogleProblem(400, message).Refuse();

    private static GoogleRefusal NotFound() => new GoogleProblem(404, "Requested entity was not found.").Refuse();
}
