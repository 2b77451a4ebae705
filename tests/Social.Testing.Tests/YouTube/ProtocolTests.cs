using System.Text.Json.Nodes;
using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

/// <summary>Credentials, quotas and faults.</summary>
public sealed class ProtocolTests : YouTubeTestBase
{
    [Fact]
    public async Task A_key_reads_what_is_public_and_writes_nothing()
    {
        var id = YouTube.AddVideo().Id;

        (await Anonymous(HttpMethod.Get, $"/youtube/v3/videos?part=id&id={id}&key={YouTube.ApiKey}")).Status.ShouldBe(200);
        (await Anonymous(HttpMethod.Get, $"/youtube/v3/videos?part=id&myRating=like&key={YouTube.ApiKey}")).ShouldRefuse(401, "authorizationRequired");
        var refused = await Anonymous(HttpMethod.Delete, $"/youtube/v3/videos?id={id}&key={YouTube.ApiKey}");
        refused.ShouldRefuse(401, "required");
        refused.Json["error"]!["details"]![0]!["metadata"]!["method"]!.GetValue<string>().ShouldBe("youtube.api.v3.V3DataVideoService.Delete");
        (await Anonymous(HttpMethod.Get, $"/youtube/v3/videos?part=id&id={id}&key=wrong")).Body
            .ShouldBe("""{"error":{"code":400,"message":"Bad Request","errors":[{"message":"Bad Request","domain":"usageLimits","reason":"keyInvalid"}]}}""");
        (await Anonymous(HttpMethod.Get, $"/youtube/v3/videos?part=id&id={id}")).ShouldRefuse(401, "required");
    }

    [Fact]
    public async Task The_upload_scope_cannot_read_anything_back()
    {
        var token = YouTube.IssueToken(scopes: ["https://www.googleapis.com/auth/youtube.upload"]).AccessToken;

        var answer = await Get("/youtube/v3/channels?part=id&mine=true", token);

        answer.ShouldRefuse(403, "insufficientPermissions");
        answer.Json["error"]!["details"]![0]!["reason"]!.GetValue<string>().ShouldBe("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        answer.Header("www-authenticate")!.ShouldContain("youtube.readonly");
        (await UploadAll("""{"snippet":{"title":"t"}}""", [1], token)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Every_call_costs_units_until_midnight_in_California()
    {
        // 2026-06-15 23:30 in Los Angeles.
        YouTube.Clock.Offset = new DateTimeOffset(2026, 6, 16, 6, 30, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        Token = YouTube.IssueToken().AccessToken;
        YouTube.Options.UnitsPerDay = 101;

        (await Get("/youtube/v3/videos?part=id&chart=mostPopular")).Status.ShouldBe(200);
        YouTube.QuotaUsed().ShouldBe(1);
        (await Post("/youtube/v3/playlists?part=snippet", """{"snippet":{"title":"p"}}""")).Status.ShouldBe(200);
        YouTube.QuotaUsed().ShouldBe(51);
        // Refused for what it says, a call still costs one.
        (await Post("/youtube/v3/playlists?part=snippet", "{}")).Status.ShouldBe(400);
        YouTube.QuotaUsed().ShouldBe(52);
        var over = await Post("/youtube/v3/playlists?part=snippet", """{"snippet":{"title":"p"}}""");
        over.Body.ShouldBe("""{"error":{"code":403,"message":"The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.","errors":[{"message":"The request cannot be completed because you have exceeded your <a href=\"/youtube/v3/getting-started#quota\">quota</a>.","domain":"youtube.quota","reason":"quotaExceeded"}]}}""");
        over.Status.ShouldBe(403);
        YouTube.Playlists.Count.ShouldBe(1);

        YouTube.Clock.Advance(TimeSpan.FromMinutes(31));
        (await Post("/youtube/v3/playlists?part=snippet", """{"snippet":{"title":"p"}}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Searches_have_a_bucket_of_their_own_and_projects_too()
    {
        YouTube.Options.SearchesPerDay = 1;
        (await Get("/youtube/v3/search?part=snippet&q=x")).Status.ShouldBe(200);

        (await Get("/youtube/v3/search?part=snippet&q=x")).ShouldRefuse(403, "quotaExceeded");

        YouTube.QuotaUsed().ShouldBe(0);
        var other = YouTube.AddClient("other", "secret", projectNumber: "999");
        (await Get("/youtube/v3/search?part=snippet&q=x", YouTube.IssueToken(YouTube.DefaultUser, client: other).AccessToken)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_API_that_is_not_enabled_says_so()
    {
        YouTube.Options.ApiEnabled = false;

        var answer = await Get("/youtube/v3/channels?part=id&mine=true");

        answer.ShouldRefuse(403, "accessNotConfigured");
        answer.Json["error"]!["details"]![0]!["reason"]!.GetValue<string>().ShouldBe("SERVICE_DISABLED");
    }

    [Theory]
    [InlineData(false, 429, "rateLimitExceeded")]
    [InlineData(true, 403, "rateLimitExceeded")]
    public async Task Rate_limits_come_in_two_shapes(bool legacy, int status, string reason)
    {
        YouTube.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, LegacyShape = legacy, ResetAfter = TimeSpan.FromSeconds(7) });

        var answer = await Get("/youtube/v3/channels?part=id&mine=true");

        answer.ShouldRefuse(status, reason);
        answer.Header("retry-after").ShouldBe("7");
        (answer.Json["error"]!["status"] is null).ShouldBe(legacy);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ExpiredToken, 200)]
    [InlineData(EmulatorFaultKind.RevokedToken, 400)]
    public async Task A_spoiled_token_stays_spoiled(EmulatorFaultKind kind, int refreshed)
    {
        var token = YouTube.IssueToken();
        YouTube.Faults.Add(new EmulatorFault { Kind = kind });

        (await Get("/youtube/v3/channels?part=id&mine=true", token.AccessToken)).ShouldRefuse(401, "authError");
        (await Get("/youtube/v3/channels?part=id&mine=true", token.AccessToken)).ShouldRefuse(401, "authError");
        (await Form(
            "/token", ("grant_type", "refresh_token"), ("refresh_token", token.RefreshToken!), ("client_id", YouTube.DefaultClient.ClientId),
            ("client_secret", YouTube.DefaultClient.ClientSecret))).Status.ShouldBe(refreshed);
    }

    [Fact]
    public async Task The_sign_in_in_trouble_does_not_speak_JSON()
    {
        YouTube.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, PathPattern = "/token" });

        var answer = await Form("/token", ("grant_type", "refresh_token"));

        (answer.Status, answer.Header("content-type")).ShouldBe((503, "text/html; charset=UTF-8"));
    }

    [Fact]
    public async Task What_is_not_served_is_not_found()
    {
        var answer = await Get("/youtube/v3/guideCategories?part=snippet");

        answer.Status.ShouldBe(404);
        YouTube.Requests.Unmatched.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_process_can_drive_it()
    {
        var channel = (await Anonymous(HttpMethod.Post, "/_emulator/channels", Json("""{"title":"Second"}"""))).Json;
        var token = (await Anonymous(HttpMethod.Post, "/_emulator/tokens", Json("{}"))).Json["access_token"]!.GetValue<string>();
        (await Anonymous(HttpMethod.Post, "/_emulator/options", Json("""{"units_per_day":0}"""))).Status.ShouldBe(200);

        channel["id"]!.GetValue<string>().ShouldStartWith("UC");
        (await Get("/youtube/v3/channels?part=id&mine=true", token)).ShouldRefuse(403, "quotaExceeded");
        var summary = (await Anonymous(HttpMethod.Get, "/_emulator")).Json;
        summary["network"]!.GetValue<string>().ShouldBe("youtube");
        summary["channels"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reset_starts_over()
    {
        await UploadAll("""{"snippet":{"title":"t"}}""", [1]);

        YouTube.Reset();

        YouTube.Videos.ShouldBeEmpty();
        YouTube.UploadSessions.ShouldBeEmpty();
        YouTube.QuotaUsed("uploads").ShouldBe(0);
        (await Get("/youtube/v3/channels?part=id&mine=true")).ShouldRefuse(401, "authError");
        (await Get("/youtube/v3/channels?part=id&mine=true", YouTube.IssueToken().AccessToken)).Json["items"]![0]!["id"]!.GetValue<string>().ShouldBe(YouTube.DefaultChannel.Id);
    }
}
