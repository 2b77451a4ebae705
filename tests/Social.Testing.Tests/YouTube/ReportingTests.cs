namespace Social.Testing.Tests.YouTube;

/// <summary>The Reporting API's jobs and files.</summary>
public sealed class ReportingTests : YouTubeTestBase
{
    [Fact]
    public async Task A_job_needs_a_kind_that_lives_a_name_and_nothing_else()
    {
        foreach (var body in (string[])["{}", """{"reportTypeId":"channel_basic_a2","name":"x"}""", """{"reportTypeId":"channel_basic_a3"}""", """{"reportTypeId":"channel_basic_a3","name":"x","id":"1"}"""])
        {
            var refused = await Post("/v1/jobs", body);
            (refused.Status, refused.Json["error"]!["status"]!.GetValue<string>()).ShouldBe((400, "INVALID_ARGUMENT"), body);
        }

        var made = await Post("/v1/jobs", """{"reportTypeId":"channel_basic_a3","name":"x"}""");
        made.Status.ShouldBe(200, made.Body);
        made.Json.AsObject().Select(p => p.Key).ShouldBe(["id", "reportTypeId", "name", "createTime"]);
        var again = await Post("/v1/jobs", """{"reportTypeId":"channel_basic_a3","name":"y"}""");
        (again.Status, again.Json["error"]!["status"]!.GetValue<string>()).ShouldBe((409, "ALREADY_EXISTS"));
    }

    [Fact]
    public async Task Example_14_11_files_are_listed_and_what_is_empty_is_left_out()
    {
        var job = YouTube.AddReportJob("channel_basic_a3");
        (await Get($"/v1/jobs/{job.Id}/reports")).Body.ShouldBe("{}");
        YouTube.AddReport(job, new DateOnly(2021, 10, 25), "date,views\n20211025,7\n");

        var report = (await Get($"/v1/jobs/{job.Id}/reports")).Json["reports"]![0]!;
        (report["startTime"]!.GetValue<string>(), report["endTime"]!.GetValue<string>(), report["jobId"]!.GetValue<string>()).ShouldBe(("2021-10-25T07:00:00Z", "2021-10-26T07:00:00Z", job.Id));
        var url = new Uri(report["downloadUrl"]!.GetValue<string>());
        url.PathAndQuery.ShouldBe($"/v1/media/CHANNEL/{job.Channel.Id}/jobs/{job.Id}/reports/{report["id"]}?alt=media");
        (await Get(url.PathAndQuery)).Body.ShouldBe("date,views\n20211025,7\n");
        (await Get(url.AbsolutePath)).Status.ShouldBe(400);
        (await Anonymous(HttpMethod.Get, url.PathAndQuery)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Jobs_are_their_channels_own_and_need_the_scope_of_analytics()
    {
        var job = YouTube.AddReportJob("channel_basic_a3");
        var stranger = YouTube.IssueToken(YouTube.AddChannel(YouTube.AddUser("x@example.com"), "Other")).AccessToken;
        var manager = YouTube.IssueToken(YouTube.DefaultChannel, ["https://www.googleapis.com/auth/youtube"]).AccessToken;

        (await Get($"/v1/jobs/{job.Id}", stranger)).Status.ShouldBe(404);
        (await Delete($"/v1/jobs/{job.Id}", stranger)).Status.ShouldBe(404);
        (await Get("/v1/jobs", stranger)).Body.ShouldBe("{}");
        (await Get("/v1/jobs", manager)).Status.ShouldBe(403);
        (await Delete($"/v1/jobs/{job.Id}")).Body.ShouldBe("{}");
        (await Get($"/v1/jobs/{job.Id}")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("createdAfter=yesterday")]
    [InlineData("startTimeBefore=2026-01-01")]
    [InlineData("pageToken=other")]
    [InlineData("pageSize=-1")]
    [InlineData("maxResults=5")]
    public async Task Filters_that_are_none_are_refused(string query)
    {
        var job = YouTube.AddReportJob("channel_basic_a3");

        (await Get($"/v1/jobs/{job.Id}/reports?{query}")).Status.ShouldBe(400);
    }
}
