using System.Security.Cryptography;

namespace Social.Testing.Tests.Facebook;

public sealed class ReelTests : FacebookTestBase
{
    private readonly byte[] _video = Videos.Mp4(2000, seconds: 10);

    [Fact]
    public async Task A_reel_is_started_uploaded_finished_and_shown()
    {
        var (video, url) = await Start();
        url.ShouldBe($"{Facebook.BaseAddress}video-upload/v25.0/{video}");

        (await Upload(url, _video, null, ("offset", "0"), ("file_size", "2000"))).Body.ShouldBe("""{"success":true}""");
        Succeeded(await Finish(video, "video_state=PUBLISHED&description=Hello"));

        var status = await Get($"/{video}?fields=status");
        var at = status.Json["status"]!["publishing_phase"]!["publish_time"]!.GetValue<string>();
        status.Body.ShouldBe(
            """{"status":{"video_status":"ready","uploading_phase":{"status":"complete","source_file_size":2000},"processing_phase":{"status":"complete"},"publishing_phase":{"status":"complete","publish_status":"published","publish_time":"AT"}},"id":"ID"}"""
                .Replace("AT", at, StringComparison.Ordinal).Replace("ID", video, StringComparison.Ordinal));
        (Facebook.Posts.Single().Message, Facebook.Videos.Single().Sha256).ShouldBe(("Hello", Convert.ToHexStringLower(SHA256.HashData(_video))));
        (await Get($"/{Page.Id}/video_reels")).Json["data"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_upload_goes_on_from_where_it_stopped()
    {
        var (video, url) = await Start();

        Debug(await Upload(url, _video[..700], null, ("offset", "0"), ("file_size", "2000")), "PartialRequestError", isRetriable: true);
        var uploading = (await Get($"/{video}?fields=status")).Json["status"]!;
        (uploading["video_status"]!.GetValue<string>(), uploading["uploading_phase"]!["bytes_transfered"]!.GetValue<int>()).ShouldBe(("uploading", 700));
        Debug(await Upload(url, _video[800..], null, ("offset", "800"), ("file_size", "2000")), "OffsetInvalidError", isRetriable: true);
        (await Upload(url, _video[700..], null, ("offset", "700"), ("file_size", "2000"))).Status.ShouldBe(200);
        Succeeded(await Finish(video));

        Facebook.Videos.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(_video)));
    }

    [Fact]
    public async Task A_hosted_file_is_fetched()
    {
        await using var origin = await Origin.StartAsync();
        var (video, url) = await Start();

        Debug(await Upload(url, [], null, ("file_url", "https://video.xx.fbcdn.net/v.mp4")), "ProcessingFailedError");
        Debug(await Upload(url, [], null, ("file_url", "http://10.1.2.3/v.mp4")), "ProcessingFailedError");
        (await Upload(url, [], null, ("file_url", origin.Serve("/v.mp4", _video)))).Status.ShouldBe(200);
        Succeeded(await Finish(video));

        Facebook.Videos.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(_video)));
    }

    [Fact]
    public async Task The_upload_host_wants_its_headers_and_the_Pages_token()
    {
        var (_, url) = await Start();

        Debug(await Upload(url, _video), "ParameterValidationError");
        Debug(await Upload(url, _video, null, ("offset", "0")), "ParameterValidationError");
        Debug(await Upload(url, _video, null, ("offset", "0"), ("file_size", "1000")), "ParameterValidationError");
        Debug(await Send(HttpMethod.Post, url, new ByteArrayContent(_video), "Bearer " + Token), "ProcessingFailedError");
        Debug(await Upload(url, _video, Facebook.IssueUserToken().AccessToken, ("offset", "0"), ("file_size", "2000")), "ProcessingFailedError");
        Debug(await Upload("/video-upload/v25.0/17", _video, null, ("offset", "0"), ("file_size", "2000")), "ProcessingFailedError");
        var json = await Send(HttpMethod.Post, url, Json("""{"file_url":"https://ex.com/v.mp4"}"""), "OAuth " + Token);
        json.Json["debug_info"]!["message"]!.GetValue<string>().ShouldBe("Header Offset not convertable to unsigned long");
    }

    [Fact]
    public async Task Finishing_waits_for_the_upload_and_happens_once()
    {
        var (video, url) = await Start();
        Refused(await Finish(video), 6000, 1363030);
        await Upload(url, _video, null, ("offset", "0"), ("file_size", "2000"));

        Succeeded(await Finish(video));
        Refused(await Finish(video), 6000, 1363033);
        Refused(await Finish("17"), 100, 33, type: "GraphMethodException");
        Refused(await Post($"/{Page.Id}/video_reels", "upload_phase=transfer"), 100);
        Facebook.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(60, true)]
    [InlineData(30 * 24 * 60, false)]
    public async Task A_reel_is_scheduled_up_to_29_days_ahead(int minutes, bool isTaken)
    {
        var video = await Uploaded();

        var finished = await Finish(video, $"video_state=SCHEDULED&scheduled_publish_time={Facebook.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds()}");

        if (isTaken) Succeeded(finished);
        else Refused(finished, 100);
        Facebook.Posts.Count.ShouldBe(isTaken ? 1 : 0);
    }

    [Fact]
    public async Task A_draft_and_a_reel_that_processes_are_not_shown()
    {
        Facebook.Options.VideoProcessing = TimeSpan.FromMinutes(5);
        Succeeded(await Finish(await Uploaded(), "video_state=DRAFT"));
        var video = await Uploaded();
        Succeeded(await Finish(video));

        (await Get($"/{video}?fields=status")).Json["status"]!["video_status"]!.GetValue<string>().ShouldBe("processing");
        (await Get($"/{Page.Id}/published_posts")).Json["data"]!.AsArray().ShouldBeEmpty();
        Facebook.Clock.Advance(TimeSpan.FromMinutes(6));
        (await Get($"/{Page.Id}/published_posts")).Json["data"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reel_that_is_too_long_is_refused()
    {
        var (video, url) = await Start();
        var tooLong = Videos.Mp4(2000, seconds: 91);
        await Upload(url, tooLong, null, ("offset", "0"), ("file_size", "2000"));

        Refused(await Finish(video), 100, 1363128);
    }

    [Fact]
    public async Task A_day_has_so_many_reels()
    {
        Facebook.Options.ReelsADay = 1;
        Succeeded(await Finish(await Uploaded()));
        Refused(await Finish(await Uploaded()), 613, 1996);
        Facebook.Clock.Advance(TimeSpan.FromHours(25));
        Succeeded(await Finish(await Uploaded()));
    }

    [Fact]
    public async Task Processing_can_be_made_slow_or_to_fail()
    {
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, PathPattern = "/video-upload/**", Reason = "1363127" });
        var video = await Uploaded();
        Succeeded(await Finish(video));

        var errors = (await Get($"/{video}?fields=status")).Json["status"]!["processing_phase"]!["errors"]!;
        errors.ToJsonString().ShouldBe("""[{"code":1363127,"message":"The resolution of the video is not supported."}]""");
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.SlowProcessing, PathPattern = "/video-upload/**", Delay = TimeSpan.FromMinutes(1) });
        var slow = await Uploaded();
        Succeeded(await Finish(slow));
        (await Get($"/{slow}?fields=status")).Json["status"]!["video_status"]!.GetValue<string>().ShouldBe("processing");
    }

    [Fact]
    public async Task Collaborators_are_invited()
    {
        var other = Facebook.AddPage("Other");
        var video = await Uploaded();

        (await Post($"/{video}/collaborators", $"target_id={other.Id}")).Json["collaborator_id"]!.GetValue<string>().ShouldBe(other.Id);
        (await Get($"/{video}/collaborators")).Json["data"]!.AsArray().Count.ShouldBe(1);
        Refused(await Post($"/{video}/collaborators", "target_id=17"), 100, 33, type: "GraphMethodException");
    }

    [Fact]
    public async Task A_story_of_a_video_tells_its_post()
    {
        var started = (await Post($"/{Page.Id}/video_stories", "upload_phase=start")).Json;
        var video = started["video_id"]!.GetValue<string>();
        Refused(await Post($"/{Page.Id}/video_stories", $"upload_phase=finish&video_id={video}"), 6000, 1363030);
        await Upload(started["upload_url"]!.GetValue<string>(), _video, null, ("offset", "0"), ("file_size", "2000"));

        var finished = await Post($"/{Page.Id}/video_stories", $"upload_phase=finish&video_id={video}");

        (finished.Json["success"]!.GetValue<bool>(), finished.Json["post_id"]!.GetValue<string>()).ShouldBe((true, Facebook.Posts.Single().Id.Split('_')[1]));
        (await Get($"/{Page.Id}/stories")).Json["data"]![0]!["media_id"]!.GetValue<string>().ShouldBe(video);
    }

    private async Task<(string Video, string Url)> Start()
    {
        var started = (await Post($"/{Page.Id}/video_reels", "upload_phase=start")).Json;
        return (started["video_id"]!.GetValue<string>(), started["upload_url"]!.GetValue<string>());
    }

    private async Task<string> Uploaded()
    {
        var (video, url) = await Start();
        (await Upload(url, _video, null, ("offset", "0"), ("file_size", "2000"))).Status.ShouldBe(200);
        return video;
    }

    private Task<Answer> Finish(string video, string details = "video_state=PUBLISHED") => Post($"/{Page.Id}/video_reels", $"upload_phase=finish&video_id={video}&{details}");

    private static void Debug(Answer answer, string type, bool isRetriable = false)
    {
        answer.Status.ShouldBe(400, answer.Body);
        (answer.Json["debug_info"]!["type"]!.GetValue<string>(), answer.Json["debug_info"]!["retriable"]!.GetValue<bool>()).ShouldBe((type, isRetriable), answer.Body);
    }
}
