using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The Reporting API: files of what YouTube counted in a day. It costs no units of the Data API.</summary>
internal static class ReportingRoutes
{
    public static readonly SocialRoute Types = Route("reporting.reportTypes.list", HttpMethod.Get, "/v1/reportTypes");
    public static readonly SocialRoute Jobs = Route("reporting.jobs.list", HttpMethod.Get, "/v1/jobs");
    public static readonly SocialRoute Job = Route("reporting.jobs.get", HttpMethod.Get, "/v1/jobs/{}");
    public static readonly SocialRoute DeleteJob = Route("reporting.jobs.delete", HttpMethod.Delete, "/v1/jobs/{}");
    public static readonly SocialRoute Reports = Route("reporting.reports.list", HttpMethod.Get, "/v1/jobs/{}/reports");
    public static readonly SocialRoute Report = Route("reporting.reports.get", HttpMethod.Get, "/v1/jobs/{}/reports/{}");

    public static readonly SocialRoute CreateJob = new("reporting.jobs.create", HttpMethod.Post, "/v1/jobs")
    {
        Kind = RouteKind.Commit, Host = YouTubeOptions.ReportingHostName, Credentials = [CredentialKind.OAuth2], AnyScopes = YouTubeScopes.BulkReporting,
    };

    public static readonly SocialRoute Download = new("reporting.media.download", HttpMethod.Get, "/v1/media")
    {
        Host = YouTubeOptions.ReportingHostName, Credentials = [CredentialKind.OAuth2], AnyScopes = YouTubeScopes.BulkReporting, StreamsMedia = true,
    };

    private static SocialRoute Route(string name, HttpMethod method, string path) =>
        new(name, method, path) { Host = YouTubeOptions.ReportingHostName, Credentials = [CredentialKind.OAuth2], AnyScopes = YouTubeScopes.BulkReporting };
}
