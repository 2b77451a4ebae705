using System.Text;
using Social.Testing;

namespace Social.YouTube.Tests.Analytics;

/// <summary>The Reporting API: jobs, their files, and the files' bytes.</summary>
public sealed class ReportingTests
{
    private const string Csv = "date,channel_id,video_id,views\n20211025,UC_x5XG1OV2P6uZZ5FSM9Ttw,2sjqTHE0zok,7\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grant_without_analytics_is_told_so_before_anything_is_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        await YouTubeFixture.ConnectAsync(fixture.Services, fixture.Account, "x", fixture.Network.IssueToken(fixture.Network.DefaultChannel, [YouTubeScopes.Manage, YouTubeScopes.ReadOnly]));

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Client.Reporting.ListJobs(fixture.Account).ToListAsync(Cancel).AsTask());

        error.MissingScopes.ShouldBe([YouTubeScopes.Analytics]);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_job_of_a_kind_and_an_unknown_kind_are_refused()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.AddReportJob("channel_basic_a3");

        SocialApiException second = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Reporting.CreateJobAsync(fixture.Account, "channel_basic_a3", "again", cancellationToken: Cancel));
        SocialApiException ended = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Reporting.CreateJobAsync(fixture.Account, "channel_basic_a2", "old", cancellationToken: Cancel));
        SocialValidationException nameless = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Reporting.CreateJobAsync(fixture.Account, "channel_basic_a3", " ", cancellationToken: Cancel));

        (second.Status, second.Code, second.Remedy).ShouldBe((409, SocialErrorCode.Conflict, Remedy.None));
        (ended.Status, ended.Code).ShouldBe((400, SocialErrorCode.ContentInvalid));
        nameless.Problems.Single().Member.ShouldBe("Name");
        fixture.Network.ReportJobs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_makes_no_second_job()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v1/jobs" });

        PublishResult made = await fixture.Client.Reporting.CreateJobAsync(fixture.Account, "channel_reach_basic_a1", "reach", cancellationToken: Cancel);

        fixture.Network.ReportJobs.ShouldHaveSingleItem().Id.ShouldBe(made.Reference!.Id);
        made.Evidence.ShouldBe(ReconciliationEvidence.Evidence);
        fixture.Network.Requests.Count(r => r.Method == "POST").ShouldBe(1);
    }

    [Fact]
    public async Task A_job_is_ordered_read_and_deleted()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        PublishResult made = await fixture.Client.Reporting.CreateJobAsync(fixture.Account, "channel_basic_a3", "daily", cancellationToken: Cancel);
        string id = made.Reference!.Id!;
        YouTubeReportJob job = (await fixture.Client.Reporting.GetJobAsync(fixture.Account, id, Cancel))!;
        List<YouTubeReport> none = await fixture.Client.Reporting.ListReports(fixture.Account, id).ToListAsync(Cancel);
        List<YouTubeReportType> types = await fixture.Client.Reporting.ListTypes(fixture.Account).ToListAsync(Cancel);
        await fixture.Client.Reporting.DeleteJobAsync(fixture.Account, id, Cancel);

        RecordedRequest sent = fixture.Network.Requests.Single(r => r.Method == "POST");
        (sent.Path, sent.Query, sent.BodyText).ShouldBe(("/v1/jobs", "", """{"reportTypeId":"channel_basic_a3","name":"daily"}"""));
        (job.ReportTypeId, job.Name, job.CreateTime is not null).ShouldBe(("channel_basic_a3", "daily", true));
        none.ShouldBeEmpty();
        types.ShouldContain(t => t.Id == "channel_reach_basic_a1");
        (await fixture.Client.Reporting.GetJobAsync(fixture.Account, id, Cancel)).ShouldBeNull();
        fixture.Network.QuotaUsed().ShouldBe(0);
    }

    [Fact]
    public async Task The_documented_list_of_files_is_read()
    {
        // Worked example 14.11.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "GET", PathPattern = "/v1/jobs/*/reports", ContentType = "application/json; charset=UTF-8",
            Body = Encoding.UTF8.GetBytes("""
                {"reports":[{"id":"4317112913","jobId":"1c20da45-0604-4d60-85db-925989df1db6","startTime":"2021-10-25T07:00:00Z","endTime":"2021-10-26T07:00:00Z","createTime":"2021-10-27T04:59:46.114806Z",
                 "downloadUrl":"https://youtubereporting.googleapis.com/v1/media/CHANNEL/x/jobs/1c20da45-0604-4d60-85db-925989df1db6/reports/4317112913?alt=media"}]}
                """),
        });

        YouTubeReport report = (await fixture.Client.Reporting.ListReports(fixture.Account, "1c20da45-0604-4d60-85db-925989df1db6").ToListAsync(Cancel)).ShouldHaveSingleItem();

        RecordedRequest sent = fixture.Network.Requests.Single();
        (sent.Method, sent.Path, sent.Query).ShouldBe(("GET", "/v1/jobs/1c20da45-0604-4d60-85db-925989df1db6/reports", ""));
        (report.Id, report.JobId, report.JobExpireTime).ShouldBe(("4317112913", "1c20da45-0604-4d60-85db-925989df1db6", null));
        (report.StartTime, report.EndTime).ShouldBe((new DateTimeOffset(2021, 10, 25, 7, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 10, 26, 7, 0, 0, TimeSpan.Zero)));
        report.CreateTime.ShouldBe(new DateTimeOffset(2021, 10, 27, 4, 59, 46, TimeSpan.Zero).AddTicks(1_148_060));

        // That file is not where this client's token goes.
        SocialApiException foreign = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Reporting.DownloadAsync(fixture.Account, report, new MemoryStream(), cancellationToken: Cancel));
        foreign.Code.ShouldBe(SocialErrorCode.ConfigurationInvalid);
        fixture.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_made_since_the_last_look_is_listed_in_pages()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedReportJob job = fixture.Network.AddReportJob("channel_basic_a3");
        EmulatedReport first = fixture.Network.AddReport(job, new DateOnly(2026, 1, 10), Csv);
        fixture.Network.Clock.Advance(TimeSpan.FromHours(1));
        fixture.Network.AddReport(job, new DateOnly(2026, 1, 11), Csv);
        fixture.Network.AddReport(job, new DateOnly(2026, 7, 11), Csv);

        List<YouTubeReport> newer = await fixture.Client.Reporting.ListReports(fixture.Account, job.Id, new YouTubeReportQuery { CreatedAfter = first.CreatedAt }).ToListAsync(Cancel);
        List<YouTubeReport> winter = await fixture.Client.Reporting.ListReports(
            fixture.Account, job.Id, new YouTubeReportQuery { StartTimeAtOrAfter = new DateTimeOffset(2026, 1, 11, 8, 0, 0, TimeSpan.Zero), StartTimeBefore = new DateTimeOffset(2026, 7, 11, 7, 0, 0, TimeSpan.Zero) }).ToListAsync(Cancel);
        List<int> pages = [];
        await foreach (SocialPage<YouTubeReport> page in fixture.Client.Reporting.ListReports(fixture.Account, job.Id).AsPages(null, 2, Cancel))
        {
            pages.Add(page.Items.Count);
        }

        newer.Count.ShouldBe(2);
        // A day begins at midnight in Los Angeles: 08:00 in winter, 07:00 in summer.
        winter.ShouldHaveSingleItem().StartTime.ShouldBe(new DateTimeOffset(2026, 1, 11, 8, 0, 0, TimeSpan.Zero));
        pages.ShouldBe([2, 1]);
        fixture.Network.Requests.Count(r => r.Query == "pageSize=2").ShouldBe(1);
        fixture.Network.Requests.Count(r => r.Query.StartsWith("pageSize=2&pageToken=", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50_000)]
    public async Task A_file_comes_whole_with_the_channels_token(int lines)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        string csv = Csv + string.Concat(Enumerable.Range(0, lines).Select(i => $"20211025,UC_x5XG1OV2P6uZZ5FSM9Ttw,2sjqTHE0zok,{i}\n"));
        EmulatedReportJob job = fixture.Network.AddReportJob("channel_basic_a3");
        fixture.Network.AddReport(job, new DateOnly(2021, 10, 25), csv);
        YouTubeReport report = await fixture.Client.Reporting.ListReports(fixture.Account, job.Id).FirstAsync(Cancel);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, PathPattern = "/v1/media/**" });

        using MemoryStream file = new();
        await fixture.Client.Reporting.DownloadAsync(fixture.Account, report, file, cancellationToken: Cancel);

        Encoding.UTF8.GetString(file.ToArray()).ShouldBe(csv);
        RecordedRequest last = fixture.Network.Requests.Last();
        last.Query.ShouldBe("alt=media");
        last.Headers["Authorization"].ShouldStartWith("Bearer ");
        (await fixture.Client.Reporting.GetReportAsync(fixture.Account, job.Id, report.Id!, Cancel)).ShouldBe(report);
    }

    [Fact]
    public async Task A_file_without_an_address_is_refused_and_one_that_is_gone_is_not_found()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedReportJob job = fixture.Network.AddReportJob("channel_basic_a3");
        fixture.Network.AddReport(job, new DateOnly(2021, 10, 25), Csv);
        YouTubeReport report = await fixture.Client.Reporting.ListReports(fixture.Account, job.Id).FirstAsync(Cancel);
        await fixture.Client.Reporting.DeleteJobAsync(fixture.Account, job.Id, Cancel);

        SocialValidationException nowhere = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Reporting.DownloadAsync(fixture.Account, new YouTubeReport { Id = "1" }, new MemoryStream(), cancellationToken: Cancel));
        SocialApiException gone = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Reporting.DownloadAsync(fixture.Account, report, new MemoryStream(), cancellationToken: Cancel));

        nowhere.Problems.Single().Member.ShouldBe("DownloadUrl");
        (gone.Status, gone.Code).ShouldBe((404, SocialErrorCode.NotFound));
        (await fixture.Client.Reporting.GetReportAsync(fixture.Account, job.Id, report.Id!, Cancel)).ShouldBeNull();
    }
}
