namespace Social.Testing.Tests.Reddit;

public sealed class FaultTests : RedditTestBase
{
    [Fact]
    public async Task Example_12_a_rate_limit_is_a_page_on_the_api_and_json_on_the_token_host()
    {
        Reddit.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Times = 2, ResetAfter = TimeSpan.FromSeconds(4) });

        var api = await Get("/api/v1/me");
        api.Status.ShouldBe(429);
        api.Header("content-type").ShouldBe("text/html; charset=UTF-8");
        api.Header("retry-after").ShouldBe("4");

        var token = await TokenCall("grant_type=client_credentials", Basic(Reddit.DefaultApp));
        token.Body.ShouldBe("""{"message":"Too Many Requests","error":429}""");
        token.Header("retry-after").ShouldBeNull();
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore, 0)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter, 1)]
    public async Task A_server_error_is_a_page_before_or_after_the_effect(EmulatorFaultKind kind, int posts)
    {
        Reddit.Faults.Add(new EmulatorFault { Kind = kind, StatusCode = 502 });

        var answer = await Submit("kind=self");

        answer.Status.ShouldBe(502);
        answer.Body.ShouldStartWith("<!doctype html>");
        Reddit.Submissions.Count.ShouldBe(posts);
    }

    [Fact]
    public async Task The_bucket_breaks_in_its_own_shape()
    {
        var lease = await Lease();
        Reddit.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, StatusCode = 500 });

        var answer = await Upload(lease, Images.Png(1, 1));

        answer.Status.ShouldBe(500);
        answer.Body.ShouldContain("<Code>InternalError</Code>");
    }

    [Fact]
    public async Task An_expired_token_can_be_refreshed_and_a_revoked_one_cannot()
    {
        var pair = Reddit.IssueToken();
        Reddit.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredToken });
        (await Get("/api/v1/me", pair.AccessToken)).Status.ShouldBe(401);
        var fresh = (await TokenCall($"grant_type=refresh_token&refresh_token={pair.RefreshToken}", Basic(Reddit.DefaultApp))).Json["access_token"]!.GetValue<string>();

        Reddit.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RevokedToken });
        (await Get("/api/v1/me", fresh)).Status.ShouldBe(401);
        (await TokenCall($"grant_type=refresh_token&refresh_token={pair.RefreshToken}", Basic(Reddit.DefaultApp))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("/reddit-uploaded-media")]
    [InlineData("/api/submit/")]
    public async Task Processing_fails_on_demand_of_the_upload_or_the_post(string path)
    {
        Reddit.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, PathPattern = path });
        var (url, _) = await Uploaded();

        var answer = await Submit("kind=image&url=" + Uri.EscapeDataString(url));

        (await Frame(answer.Json["json"]!["data"]!["websocket_url"]!.GetValue<string>())).ShouldNotBeNull().ShouldContain("failed");
        Reddit.Submissions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Processing_is_slow_on_demand()
    {
        Reddit.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.SlowProcessing, PathPattern = "/api/submit/", Delay = TimeSpan.FromMinutes(1) });
        var (url, _) = await Uploaded();

        Accepted(await Submit("kind=image&url=" + Uri.EscapeDataString(url)));

        Names(await Get("/user/emulated/submitted")).ShouldBeEmpty();
        Reddit.Clock.Advance(TimeSpan.FromMinutes(1));
        Names(await Get("/user/emulated/submitted")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Resetting_forgets_everything_but_the_apps()
    {
        await Submit("kind=self");

        Reddit.Reset();

        Reddit.Submissions.ShouldBeEmpty();
        (await Get("/api/v1/me")).Status.ShouldBe(401);
        (await Get("/api/v1/me", Reddit.IssueToken().AccessToken)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Another_process_can_seed_and_look()
    {
        (await Send(HttpMethod.Post, "/_emulator/subreddits", new StringContent("""{"name":"seeded","flairs":["One"],"rules":["Be kind"]}"""), null)).Json["flair_ids"]!.AsArray().Count.ShouldBe(1);
        (await Send(HttpMethod.Post, "/_emulator/users", new StringContent("""{"name":"visitor"}"""), null)).Status.ShouldBe(200);
        var token = (await Send(HttpMethod.Post, "/_emulator/tokens", new StringContent("""{"name":"visitor"}"""), null)).Json["access_token"]!.GetValue<string>();
        Token = token;
        await Submit("kind=self", sr: "seeded");

        (await Send(HttpMethod.Get, "/_emulator/submissions", null, null)).Json["submissions"]![0]!["author"]!.GetValue<string>().ShouldBe("visitor");
    }
}
