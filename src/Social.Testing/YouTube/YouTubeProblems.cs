namespace Social.Testing;

/// <summary>The refusals of YouTube.</summary>
internal static class YouTubeProblems
{
    private const string OverQuota = "The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.";

    public static GoogleRefusal QuotaExceeded() => new GoogleProblem(403, OverQuota) { Reason = "quotaExceeded", Domain = "youtube.quota", Status = "" }.Refuse();

    public static GoogleRefusal UploadLimit() =>
        new GoogleProblem(400, "The user has exceeded the number of videos they may upload.") { Reason = "uploadLimitExceeded", Domain = "youtube.video", Status = "" }.Refuse();

    public static GoogleRefusal SignupRequired() => new GoogleProblem(401, "Unauthorized")
    {
        Reason = "youtubeSignupRequired",
        Domain = "youtube.header",
        Location = "Authorization",
        LocationType = "header",
        Status = "",
    }.Refuse();

    public static GoogleRefusal Disabled(string project, string service, string title) =>
        new GoogleProblem(403, $"{title} has not been used in project {project} before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/{service}/overview?project={project} then retry.")
        {
            Reason = "accessNotConfigured",
            Domain = "usageLimits",
            Details = [GoogleProblem.ErrorInfo("SERVICE_DISABLED", "googleapis.com", ("service", service), ("consumer", "projects/" + project))],
        }.Refuse();

    /// <summary>Refuses a value of the body.</summary>
    public static GoogleRefusal Body(string domain, string reason, string path, string message) =>
        new GoogleProblem(400, message) { Reason = reason, Domain = "youtube." + domain, Location = "body." + path, LocationType = "other" }.Refuse();

    /// <summary>Refuses a query parameter.</summary>
    public static GoogleRefusal Parameter(string domain, string reason, string name, string message, int status = 400) =>
        new GoogleProblem(status, message) { Reason = reason, Domain = "youtube." + domain, Location = name, LocationType = "parameter" }.Refuse();

    public static GoogleRefusal NotFound(string domain, string reason, string name, string message) => Parameter(domain, reason, name, message, 404);

    public static GoogleRefusal Forbidden(string domain, string message, string reason = "forbidden") =>
        new GoogleProblem(403, message) { Reason = reason, Domain = "youtube." + domain }.Refuse();

    public static GoogleRefusal Stale() =>
        new GoogleProblem(412, "Precondition Failed") { Reason = "conditionNotMet", Location = "If-Match", LocationType = "header" }.Refuse();
}
