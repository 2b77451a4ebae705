namespace Social.Testing.Tests.TikTok;

public sealed class FaultTests : TikTokTestBase
{
    [Fact]
    public async Task Faults_answer_in_the_shape_of_their_platform()
    {
        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Times = 2 });
        Refused(await Init(1000, 1000, 1), 429, "rate_limit_exceeded");
        var business = await Business(HttpMethod.Get, "/campaign/get/?advertiser_id=7000000000000000000", token: TikTok.IssueAdvertiserToken().AccessToken);
        (business.Status, business.Json["code"]!.GetValue<int>()).ShouldBe((200, 40100));

        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore });
        Refused(await Get("/v2/user/info/?fields=open_id"), 500, "internal_error");
        TikTok.Publishes.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_init_whose_answer_is_lost_was_taken()
    {
        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorAfter, StatusCode = 504 });

        Refused(await Init(1000, 1000, 1, title: "lost"), 504, "internal_error");

        TikTok.Publishes.Single().Title.ShouldBe("lost");
        TikTok.Requests.Single().IsTaken.ShouldBeTrue();
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ExpiredToken, true)]
    [InlineData(EmulatorFaultKind.RevokedToken, false)]
    public async Task A_spoiled_token_stays_spoiled(EmulatorFaultKind kind, bool refreshes)
    {
        var pair = TikTok.IssueToken();
        TikTok.Faults.Add(new EmulatorFault { Kind = kind });

        Refused(await Get("/v2/user/info/?fields=open_id", pair.AccessToken), 401, "access_token_invalid");
        Refused(await Get("/v2/user/info/?fields=open_id", pair.AccessToken), 401, "access_token_invalid");
        var refresh = await Form("/v2/oauth/token/", $"client_key=emulator-client-key&client_secret=emulator-client-secret&grant_type=refresh_token&refresh_token={pair.RefreshToken}");
        (refresh.Json["access_token"] is not null).ShouldBe(refreshes);
    }

    [Fact]
    public async Task A_chunk_whose_answer_is_lost_is_stored_and_one_that_was_not_read_is_not()
    {
        var video = Videos.Mp4(11_000_000);
        var url = UploadUrl(await Init(video.Length, 5_500_000, 2));
        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Method = "PUT" });
        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorAfter, Method = "PUT" });

        var before = await Put(url, video[..5_500_000], "bytes 0-5499999/11000000");
        (before.Status, before.Body).ShouldBe((500, ""));
        TikTok.Publishes.Single().UploadedBytes.ShouldBe(0);
        (await Put(url, video[..5_500_000], "bytes 0-5499999/11000000")).Status.ShouldBe(500);
        var again = await Put(url, video[..5_500_000], "bytes 0-5499999/11000000");

        (again.Status, again.Header("content-range")).ShouldBe((416, "bytes 0-5499999/11000000"));
    }

    [Fact]
    public async Task An_upload_url_can_be_made_to_expire()
    {
        var url = UploadUrl(await Init(1000, 1000, 1));
        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredToken, PathPattern = "/video/" });

        (await Put(url, Videos.Mp4(1000), "bytes 0-999/1000")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Processing_can_be_made_to_fail_and_to_be_slow()
    {
        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Method = "PUT", Reason = "frame_rate_check_failed" });
        TikTok.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.SlowProcessing, Method = "PUT", Delay = TimeSpan.FromMinutes(5) });
        var failed = await Publish();
        var slow = await Publish();

        (await Status(failed)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("frame_rate_check_failed");
        (await Status(slow)).Json["data"]!["status"]!.GetValue<string>().ShouldBe("PROCESSING_UPLOAD");
        TikTok.Clock.Advance(TimeSpan.FromMinutes(6));
        (await Status(slow)).Json["data"]!["status"]!.GetValue<string>().ShouldBe("PUBLISH_COMPLETE");
    }

    [Fact]
    public async Task Another_process_can_drive_the_network()
    {
        (await Post("/_emulator/users", """{"username":"ada","private":true}""")).Status.ShouldBe(200);
        Token = (await Post("/_emulator/tokens", """{"username":"ada","scopes":["video.publish"]}""")).Json["access_token"]!.GetValue<string>();
        (await Post("/_emulator/options", """{"moderation_seconds":null,"fail_reason":"internal"}""")).Status.ShouldBe(200);
        await Publish("SELF_ONLY");

        (await Get("/_emulator/publishes")).Json["publishes"]![0]!["status"]!.GetValue<string>().ShouldBe("FAILED");
        (await Get("/_emulator/")).Json["publishes"]!.GetValue<int>().ShouldBe(1);
        (await Post("/_emulator/tokens", """{"kind":"magic"}""")).Json["error"]!.GetValue<string>().ShouldContain("'magic' is no kind of token");
        (await Post("/_emulator/reset")).Status.ShouldBe(200);
        TikTok.Publishes.ShouldBeEmpty();
        TikTok.Users.Count.ShouldBe(1);
    }
}
