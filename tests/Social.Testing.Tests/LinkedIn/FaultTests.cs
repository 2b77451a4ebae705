using System.Text.Json.Nodes;

namespace Social.Testing.Tests.LinkedIn;

public sealed class FaultTests : LinkedInTestBase
{
    [Theory]
    [InlineData(false, """{"status":429,"serviceErrorCode":101,"code":"QUOTA_EXCEEDED","message":"Resource level throttle APPLICATION DAY limit for calls to this resource is reached."}""")]
    [InlineData(true, """{"status":429,"code":"QUOTA_EXCEEDED","message":"Daily request quota exceeded"}""")]
    public async Task A_rate_limit_has_no_headers_and_takes_nothing(bool legacy, string body)
    {
        LinkedIn.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, LegacyShape = legacy });

        var answer = await Post("/rest/posts", Body("x"));

        answer.Status.ShouldBe(429);
        answer.Body.ShouldBe(body);
        answer.Header("retry-after").ShouldBeNull();
        answer.Response.Headers.ShouldNotContain(h => h.Key.Contains("limit", StringComparison.OrdinalIgnoreCase));
        LinkedIn.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore, 0)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter, 1)]
    public async Task A_server_error_comes_before_or_after_the_effect(EmulatorFaultKind kind, int posts)
    {
        LinkedIn.Faults.Add(new EmulatorFault { Kind = kind, StatusCode = 500 });

        var answer = await Post("/rest/posts", Body("x"));

        answer.Status.ShouldBe(500);
        answer.Json["status"]!.GetValue<int>().ShouldBe(500);
        LinkedIn.Posts.Count.ShouldBe(posts);
    }

    [Fact]
    public async Task A_gateway_answers_in_html()
    {
        LinkedIn.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, LegacyShape = true });

        var answer = await Get("/v2/userinfo");

        answer.Status.ShouldBe(503);
        answer.Header("content-type").ShouldBe("text/html");
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ExpiredToken, 65602)]
    [InlineData(EmulatorFaultKind.RevokedToken, 65601)]
    public async Task A_token_is_spoiled_for_good(EmulatorFaultKind kind, int code)
    {
        LinkedIn.Faults.Add(new EmulatorFault { Kind = kind });

        var answer = await Post("/rest/posts", Body("x"));

        answer.Status.ShouldBe(401);
        answer.Json["serviceErrorCode"]!.GetValue<int>().ShouldBe(code);
        (await Get("/v2/userinfo")).Status.ShouldBe(401);
        LinkedIn.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_image_can_fail_in_processing()
    {
        LinkedIn.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Method = "PUT" });

        var urn = await Image();

        LinkedIn.StatusOf(LinkedIn.Media[0]).ShouldBe("PROCESSING_FAILED");
        (await Post("/rest/posts", Body("x", $$$""","content":{"media":{"id":"{{{urn}}}"}}"""))).Json["code"]!.GetValue<string>().ShouldBe("MEDIA_ASSET_PROCESSING_FAILED");
    }

    [Fact]
    public async Task The_day_of_a_limit_ends_at_midnight_UTC()
    {
        LinkedIn.Options.DailyLimits["posts.CREATE"] = new LinkedInDailyLimit(3, 2);
        var other = LinkedIn.AddMember("Other", "Person");
        var otherToken = LinkedIn.IssueToken(other).AccessToken;
        await Create("one");
        await Create("two");

        (await Post("/rest/posts", Body("three"))).Json["message"]!.GetValue<string>().ShouldContain("MEMBER DAY");
        (await Post("/rest/posts", Body("a", author: other.Urn), token: otherToken)).Status.ShouldBe(201);
        var app = await Post("/rest/posts", Body("b", author: other.Urn), token: otherToken);
        app.Status.ShouldBe(429);
        app.Json["serviceErrorCode"]!.GetValue<int>().ShouldBe(101);
        app.Json["message"]!.GetValue<string>().ShouldContain("APPLICATION DAY");

        LinkedIn.Clock.Advance(LinkedIn.Clock.GetUtcNow().UtcDateTime.Date.AddDays(1) - LinkedIn.Clock.GetUtcNow().UtcDateTime);
        await Create("three");
    }

    [Fact]
    public async Task Limits_can_be_lifted()
    {
        LinkedIn.Options.DefaultDailyLimit = new LinkedInDailyLimit(1, 1);
        (await Get("/v2/userinfo")).Status.ShouldBe(200);
        (await Get("/v2/userinfo")).Status.ShouldBe(429);

        LinkedIn.Options.EnforceRateLimits = false;

        (await Get("/v2/userinfo")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Another_process_drives_the_network_through_control_endpoints()
    {
        var member = (await Post("/_emulator/members", """{"given_name":"Con","family_name":"Trol"}""")).Json;
        var organization = (await Post("/_emulator/organizations", $$"""{"name":"Controlled","administrator":"{{member["id"]}}"}""")).Json;
        var token = (await Post("/_emulator/tokens", $$"""{"member":"{{member["id"]}}"}""")).Json["access_token"]!.GetValue<string>();

        (await Post("/rest/posts", Body("x", author: organization["urn"]!.GetValue<string>()), token: token)).Status.ShouldBe(201);

        (await Get("/_emulator/posts")).Json["posts"]!.AsArray().ShouldHaveSingleItem()!["author"]!.GetValue<string>().ShouldBe(organization["urn"]!.GetValue<string>());
        (await Get("/_emulator")).Json["network"]!.GetValue<string>().ShouldBe("linkedin");
        (await Post("/_emulator/tokens/revoke", new JsonObject { ["token"] = token }.ToJsonString())).Status.ShouldBe(200);
        (await Get("/v2/userinfo", token: token)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_reset_leaves_nothing_but_the_first_member_and_the_app()
    {
        await Create("x");
        await Image();

        LinkedIn.Reset();

        LinkedIn.Posts.ShouldBeEmpty();
        LinkedIn.Media.ShouldBeEmpty();
        LinkedIn.Organizations.ShouldBeEmpty();
        LinkedIn.Members.ShouldHaveSingleItem();
        (await Get("/v2/userinfo")).Status.ShouldBe(401);
    }
}
