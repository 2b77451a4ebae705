namespace Social.Testing.Tests.Facebook;

public sealed class FaultTests : FacebookTestBase
{
    [Fact]
    public async Task A_post_whose_answer_is_lost_was_made()
    {
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorAfter, Method = "POST", PathPattern = "/v25.0/*/feed", StatusCode = 503 });

        Refused(await Post($"/{Page.Id}/feed", "message=lost"), 2, status: 503);

        Facebook.Posts.Single().Message.ShouldBe("lost");
        (Facebook.Requests.Single().IsTaken, Facebook.Requests.Single().Route).ShouldBe((true, "/{version}/{id}/feed"));
    }

    [Fact]
    public async Task A_server_error_before_takes_no_effect_and_a_reset_none_either()
    {
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore });
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead });

        Refused(await Post($"/{Page.Id}/feed", "message=lost"), 2, status: 500);
        await Should.ThrowAsync<HttpRequestException>(() => Post($"/{Page.Id}/feed", "message=lost"));

        Facebook.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ExpiredToken, 463)]
    [InlineData(EmulatorFaultKind.RevokedToken, 458)]
    public async Task A_spoiled_token_stays_spoiled(EmulatorFaultKind kind, int subcode)
    {
        Facebook.Faults.Add(new EmulatorFault { Kind = kind });

        Refused(await Get("/me"), 190, subcode, 401);
        Refused(await Get("/me"), 190, subcode, 401);
    }

    [Fact]
    public async Task The_upload_host_fails_in_its_own_shape()
    {
        Facebook.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, PathPattern = "/video-upload/**" });

        var answer = await Upload("/video-upload/v25.0/1", [1], null, ("offset", "0"), ("file_size", "1"));

        (answer.Status, answer.Json["debug_info"]!["retriable"]!.GetValue<bool>()).ShouldBe((500, true));
    }

    [Fact]
    public async Task An_unknown_path_is_recorded_as_unmatched()
    {
        Refused(await Get("/me/colours"), 2500);

        Facebook.Requests.Unmatched.Count.ShouldBe(1);
        Refused(await Get($"/{Facebook.AddPost(Page, "Hello").Id}/accounts"), 100);
    }

    [Fact]
    public async Task Another_process_can_drive_the_network()
    {
        var page = Id(await PostJson("/_emulator/pages", """{"name":"Another"}"""));
        var account = Id(await PostJson("/_emulator/accounts", $$"""{"username":"ada","page":"{{page}}"}"""));
        Token = (await PostJson("/_emulator/tokens", $$"""{"kind":"page","page":"{{page}}"}""")).Json["access_token"]!.GetValue<string>();
        (await PostJson("/_emulator/options", """{"posts_a_day":25,"business_usage":50,"video_processing_seconds":60}""")).Status.ShouldBe(200);

        Id(await Post("/me/feed", "message=Hi"));
        (await Get($"/{account}/content_publishing_limit?fields=config,quota_usage")).Body.ShouldBe("""{"data":[{"config":{"quota_total":25,"quota_duration":86400},"quota_usage":0}]}""");
        (await Send(HttpMethod.Get, "/_emulator/posts", null, null)).Json["posts"]![0]!["message"]!.GetValue<string>().ShouldBe("Hi");
        (await PostJson("/_emulator/tokens/invalidate", $$"""{"token":"{{Token}}","subcode":460}""")).Json["done"]!.GetValue<bool>().ShouldBeTrue();
        Refused(await Get("/me"), 190, 460, 401);
        (await PostJson("/_emulator/tokens", """{"kind":"instagram"}""")).Json["error"]!.GetValue<string>().ShouldContain("is no kind of token here");
        (await PostJson("/_emulator/options", """{"colour":1}""")).Status.ShouldBe(400);
        (await Send(HttpMethod.Get, "/_emulator", null, null)).Json["network"]!.GetValue<string>().ShouldBe("facebook");
        (await PostJson("/_emulator/reset", "{}")).Status.ShouldBe(200);
        Facebook.Pages.Count.ShouldBe(1);
        Facebook.Posts.ShouldBeEmpty();
    }
}
