using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Social.Media;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The Reporting API: jobs that make a file of comma-separated values a day, and the files. Impressions of thumbnails are only here (<c>channel_reach_basic_a1</c>).</summary>
/// <remarks>Thread-safe. Files stream to where they go; memory does not grow with them. Follows the YouTube Reporting API v1.</remarks>
public sealed class YouTubeReporting
{
    private readonly YouTubeCreator _creator;

    internal YouTubeReporting(YouTubeCreator creator) => _creator = creator;

    private PlatformClient Client => _creator.Client;

    /// <summary>Lists the kinds of files that a job can make: <c>GET /v1/reportTypes</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="includeSystemManaged">Whether those that YouTube makes by itself are listed too.</param>
    public SocialPageable<YouTubeReportType> ListTypes(AccountKey account, bool includeSystemManaged = false) =>
        List(ReportingRoutes.Types, account, () => RoutePath.Of(ReportingRoutes.Types).Add("includeSystemManaged", includeSystemManaged ? "true" : null), page => page.ReportTypes);

    /// <summary>Lists the jobs: <c>GET /v1/jobs</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="includeSystemManaged">Whether those that YouTube runs by itself are listed too.</param>
    public SocialPageable<YouTubeReportJob> ListJobs(AccountKey account, bool includeSystemManaged = false) =>
        List(ReportingRoutes.Jobs, account, () => RoutePath.Of(ReportingRoutes.Jobs).Add("includeSystemManaged", includeSystemManaged ? "true" : null), page => page.Jobs);

    /// <summary>Reads a job, or null if there is none.</summary>
    /// <param name="account">The account.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<YouTubeReportJob?> GetJobAsync(AccountKey account, string jobId, CancellationToken cancellationToken = default) =>
        FindAsync(ReportingRoutes.Job, account, RoutePath.Of(ReportingRoutes.Job, YouTubeInput.Id(jobId, nameof(jobId))), YouTubeJsonContext.Default.YouTubeReportJob, cancellationToken);

    /// <summary>Orders files: <c>POST /v1/jobs</c>. A second job of a kind is a conflict.</summary>
    /// <param name="account">The account.</param>
    /// <param name="reportTypeId">The kind, such as <c>channel_basic_a3</c>.</param>
    /// <param name="name">A name for people.</param>
    /// <param name="options">How, or null for the defaults. The same idempotency key makes no second job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The result, whose reference has the job's id.</returns>
    /// <exception cref="SocialValidationException">The kind or the name is missing.</exception>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<PublishResult> CreateJobAsync(AccountKey account, string reportTypeId, string name, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        YouTubeInput.Id(reportTypeId, nameof(reportTypeId));
        YouTubeInput.Text(name, "Name", int.MaxValue);
        return _creator.CreateAsync(
            account, ReportingRoutes.CreateJob, RoutePath.Of(ReportingRoutes.CreateJob), new YouTubeReportJob { ReportTypeId = reportTypeId, Name = name }, YouTubeJsonContext.Default.YouTubeReportJob,
            async ct => [.. await FindJobsAsync(account, reportTypeId, name, ct).ConfigureAwait(false)], null, options, cancellationToken);
    }

    /// <summary>Deletes a job; its files go with it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task DeleteJobAsync(AccountKey account, string jobId, CancellationToken cancellationToken = default) =>
        _creator.ActAsync(account, ReportingRoutes.DeleteJob, RoutePath.Of(ReportingRoutes.DeleteJob, YouTubeInput.Id(jobId, nameof(jobId))), cancellationToken);

    /// <summary>Lists the files of a job: <c>GET /v1/jobs/{job}/reports</c>; none for up to 48 hours after it was made.</summary>
    /// <param name="account">The account.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="query">Which, or null for all.</param>
    public SocialPageable<YouTubeReport> ListReports(AccountKey account, string jobId, YouTubeReportQuery? query = null)
    {
        YouTubeInput.Id(jobId, nameof(jobId));
        return List(ReportingRoutes.Reports, account, () => (query ?? new YouTubeReportQuery()).AddTo(RoutePath.Of(ReportingRoutes.Reports, jobId)), page => page.Reports);
    }

    /// <summary>Reads what is known of a file, or null if there is none.</summary>
    /// <param name="account">The account.</param>
    /// <param name="jobId">The job's id.</param>
    /// <param name="reportId">The file's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<YouTubeReport?> GetReportAsync(AccountKey account, string jobId, string reportId, CancellationToken cancellationToken = default) => FindAsync(
        ReportingRoutes.Report, account, RoutePath.Of(ReportingRoutes.Report, YouTubeInput.Id(jobId, nameof(jobId)), YouTubeInput.Id(reportId, nameof(reportId))), YouTubeJsonContext.Default.YouTubeReport, cancellationToken);

    /// <summary>Downloads a file: UTF-8, comma-separated, the names of the columns in the first line. YouTube may add columns at the end: go by the names.</summary>
    /// <param name="account">The account.</param>
    /// <param name="report">The file.</param>
    /// <param name="destination">Where the bytes go; one that can seek lets a download that broke off begin again.</param>
    /// <param name="progress">Is told how many bytes have come, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The file has no address.</exception>
    /// <exception cref="SocialException">YouTube refused or could not be reached, or the file is on another host, which gets no token.</exception>
    public async Task DownloadAsync(AccountKey account, YouTubeReport report, Stream destination, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        Uri host = Client.HostOf(YouTubeOptions.ReportingHostName);
        if (!Uri.TryCreate(report.DownloadUrl, UriKind.Absolute, out Uri? address))
        {
            throw YouTubeInput.Invalid("DownloadUrl", "The report has no address to download from.", "an absolute address", report.DownloadUrl is null ? "null" : "no address");
        }

        if (Uri.Compare(address, host, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new SocialApiException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"The report is at '{address.Host}', and the token goes to '{host.Host}' only: set ReportingHost if that is Google's.")
            {
                Platform = Client.Name, Account = account, Operation = ReportingRoutes.Download.Name,
            };
        }

        using MediaDownload download = new(destination) { Progress = progress };
        await Client.SendAsync(new SocialCall(ReportingRoutes.Download, account) { Address = address, Download = download }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<CreateResource.Candidate>> FindJobsAsync(AccountKey account, string reportTypeId, string name, CancellationToken cancellationToken)
    {
        List<CreateResource.Candidate> jobs = [];
        await foreach (YouTubeReportJob job in ListJobs(account).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            jobs.Add(new CreateResource.Candidate(job.Id, job.CreateTime, job.ReportTypeId == reportTypeId && job.Name == name));
        }

        return jobs;
    }

    private SocialPageable<T> List<T>(SocialRoute route, AccountKey account, Func<RoutePath> path, Func<ReportingPage, IReadOnlyList<T>?> read) => new(async (token, size, cancellationToken) =>
    {
        string address = path().Add("pageSize", size?.ToString(CultureInfo.InvariantCulture)).Add("pageToken", token).ToString();
        SocialAnswer<ReportingPage> answer = await Client.SendAsync(new SocialCall(route, account) { Path = address }, YouTubeJsonContext.Default.ReportingPage, cancellationToken).ConfigureAwait(false);
        return new SocialPage<T> { Items = read(answer.Value) ?? [], ContinuationToken = string.IsNullOrEmpty(answer.Value.NextPageToken) ? null : answer.Value.NextPageToken };
    });

    private async Task<T?> FindAsync<T>(SocialRoute route, AccountKey account, RoutePath path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await Client.SendAsync(new SocialCall(route, account) { Path = path.ToString() }, type, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }
}
