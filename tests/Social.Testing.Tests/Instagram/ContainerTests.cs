using System.Security.Cryptography;

namespace Social.Testing.Tests.Instagram;

public sealed class ContainerTests : InstagramTestBase
{
    [Fact]
    public async Task An_image_is_really_fetched()
    {
        await using var origin = await Origin.StartAsync();
        var jpeg = Videos.Jpeg(1080, 1080);

        await Container($"image_url={origin.Serve("/a.jpg", jpeg)}");

        Instagram.Containers.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(jpeg)));
    }

    [Fact]
    public async Task An_image_that_Instagram_does_not_take_is_refused()
    {
        await using var origin = await Origin.StartAsync();

        Refused(await Create($"image_url={origin.Serve("/a.png", Images.Png(10, 10))}"), 36001, 2207005);
        Refused(await Create($"image_url={origin.Serve("/tall.jpg", Videos.Jpeg(100, 200))}"), 36003, 2207009);
        Refused(await Create($"image_url={origin.Serve("/wide.jpg", Videos.Jpeg(200, 100))}"), 36003, 2207009);
        Refused(await Create($"image_url={new Uri(new Uri(origin.Serve("/x", [1])), "/missing.jpg")}"), 9004, 2207052);
        Refused(await Create("image_url=https://192.168.0.1/a.jpg"), 9004, 2207052);
        Refused(await Create("image_url=https://intranet/a.jpg"), 9004, 2207052);
        Refused(await Create("image_url=ftp://example.com/a.jpg"), 9004, 2207052);
        var large = await Create($"image_url={origin.Serve("/large.jpg", [.. Videos.Jpeg(10, 10), .. new byte[8 * 1024 * 1024]])}");
        Refused(large, 36000, 2207004);
        large.Body.ShouldBe(
            $$$"""{"error":{"message":"The image size is too large.","type":"OAuthException","code":36000,"error_subcode":2207004,"is_transient":false,"error_user_title":"Image size too large","error_user_msg":"The image is too large to download. It should be less than 8 MiB.","fbtrace_id":"{{{large.Json["error"]!["fbtrace_id"]}}}"}}""");
        Id(await Create($"media_type=STORIES&image_url={origin.Serve("/story.jpg", Videos.Jpeg(1080, 1920))}"));
    }

    [Theory]
    [InlineData("", 100, null)]
    [InlineData("caption=Words%20alone", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&colour=red", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&media_type=IMAGE", 100, 2207023)]
    [InlineData("video_url=https://ex.com/a.mp4&media_type=VIDEO", 100, 2207023)]
    [InlineData("video_url=https://ex.com/a.mp4", 100, null)]
    [InlineData("media_type=REELS", 100, null)]
    [InlineData("media_type=REELS&image_url=https://ex.com/a.jpg", 100, null)]
    [InlineData("media_type=REELS&video_url=https://ex.com/a.mp4&is_carousel_item=true", 100, null)]
    [InlineData("media_type=REELS&video_url=https://ex.com/a.mp4&alt_text=x", 100, null)]
    [InlineData("media_type=REELS&video_url=https://ex.com/a.mp4&thumb_offset=soon", 100, null)]
    [InlineData("media_type=REELS&video_url=https://ex.com/a.mp4&trial_params={}", 100, null)]
    [InlineData("media_type=REELS&video_url=https://ex.com/a.mp4&cover_url=http://10.0.0.1/c.jpg", 9004, 2207052)]
    [InlineData("media_type=REELS&upload_type=chunked", 100, null)]
    [InlineData("media_type=REELS&upload_type=resumable&video_url=https://ex.com/a.mp4", 100, null)]
    [InlineData("media_type=STORIES", 100, null)]
    [InlineData("media_type=STORIES&image_url=https://ex.com/a.jpg&caption=x", 100, null)]
    [InlineData("media_type=STORIES&image_url=https://ex.com/a.jpg&video_url=https://ex.com/a.mp4", 100, null)]
    [InlineData("media_type=CAROUSEL&children=1", 100, 2207028)]
    [InlineData("media_type=CAROUSEL&children=1,2,3,4,5,6,7,8,9,10,11", 100, 2207028)]
    [InlineData("media_type=CAROUSEL&children=1,2", 24, 2207006)]
    [InlineData("image_url=https://ex.com/a.jpg&is_carousel_item=true&caption=x", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&share_to_feed=true", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&user_tags=[{\"username\":\"ada\"}]", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&user_tags=[{\"username\":\"ada\",\"x\":1.5,\"y\":0}]", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&user_tags=ada", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&collaborators=[\"a\",\"b\",\"c\",\"d\"]", 100, null)]
    [InlineData("image_url=https://ex.com/a.jpg&product_tags=[{\"product_id\":\"1\"}]", 100, 2207036)]
    [InlineData("image_url=https://ex.com/a.jpg&product_tags=[{\"product_id\":\"1\",\"x\":2,\"y\":0}]", 100, 2207035)]
    [InlineData("image_url=https://ex.com/a.jpg&product_tags=[{\"x\":2}]", 100, 2207037)]
    [InlineData("image_url=https://ex.com/a.jpg&branded_content_sponsor_ids=[\"1\",\"2\",\"3\"]", 100, null)]
    public async Task A_container_that_is_not_right_is_refused(string form, int code, int? subcode)
    {
        Refused(await Create(form), code, subcode);

        Instagram.Containers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Captions_have_limits()
    {
        Refused(await Create($"image_url={Photo}&caption={new string('x', 2201)}"), 36004, 2207010);
        Refused(await Create($"image_url={Photo}&caption={Uri.EscapeDataString(string.Join(' ', Enumerable.Range(0, 31).Select(i => $"#tag{i}")))}"), 36004, 2207010);
        Refused(await Create($"image_url={Photo}&caption={Uri.EscapeDataString(string.Join(' ', Enumerable.Range(0, 21).Select(i => $"@user{i}")))}"), 36004, 2207010);
        Refused(await Create($"image_url={Photo}&alt_text={new string('x', 1001)}"), 100);
        Refused(await Create($"image_url={Photo}&user_tags=[{string.Join(',', Enumerable.Repeat("""{"username":"a","x":0,"y":0}""", 21))}]"), 100, 2207040);
        Id(await Create($"image_url={Photo}&caption={new string('x', 2200)}&alt_text={new string('x', 1000)}"));
    }

    [Fact]
    public async Task A_container_takes_time_and_dies_after_a_day()
    {
        Instagram.Options.VideoProcessing = TimeSpan.FromMinutes(3);
        var container = await Container($"media_type=REELS&video_url={Video}&caption=Hi&share_to_feed=true&thumb_offset=100");

        (await Status(container)).ShouldBe(("IN_PROGRESS", "In Progress: Media is still being processed."));
        Instagram.Clock.Advance(TimeSpan.FromMinutes(4));
        (await Status(container)).ShouldBe(("FINISHED", "Finished: Media has been uploaded and it is ready to be published."));
        Instagram.Clock.Advance(TimeSpan.FromHours(25));
        (await Status(container)).Code.ShouldBe("EXPIRED");
        Refused(await Publish(container), -2, 2207020);
    }

    [Fact]
    public async Task A_video_that_fails_says_with_which_code()
    {
        await using var origin = await Origin.StartAsync();
        var bad = await Container($"media_type=REELS&video_url={origin.Serve("/v.mp4", new byte[100])}");
        var brief = await Container($"media_type=REELS&video_url={origin.Serve("/brief.mp4", Videos.Mp4(500, seconds: 2))}");
        var missing = await Container($"media_type=REELS&video_url={new Uri(new Uri(origin.Serve("/x", [1])), "/missing.mp4")}");
        var outside = await Container($"media_type=REELS&thumb_offset=9000&video_url={origin.Serve("/ok.mp4", Videos.Mp4(500))}");
        Instagram.Options.FailsWith = "2207082";
        var failed = await Container($"media_type=REELS&video_url={Video}");

        (await Status(bad)).ShouldBe(("ERROR", "Error: Media upload has failed with error code 2207026"));
        (await Status(brief)).Text.ShouldEndWith("2207026");
        (await Status(missing)).Text.ShouldEndWith("2207077");
        (await Status(outside)).Text.ShouldEndWith("2207057");
        (await Status(failed)).Text.ShouldEndWith("2207082");
        Refused(await Publish(bad), 9007, 2207027);
    }

    [Fact]
    public async Task Processing_can_be_made_slow_or_to_fail()
    {
        Instagram.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.SlowProcessing, Method = "POST", Delay = TimeSpan.FromMinutes(1) });
        Instagram.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Method = "POST", Reason = "2207053" });
        var (slow, failed) = (await Container(), await Container());

        (await Status(slow)).Code.ShouldBe("IN_PROGRESS");
        (await Status(failed)).Text.ShouldEndWith("2207053");
    }

    [Fact]
    public async Task A_carousel_holds_what_is_ready()
    {
        Instagram.Options.VideoProcessing = TimeSpan.FromMinutes(3);
        var image = await Container($"image_url={Photo}&is_carousel_item=true");
        var video = await Container($"media_type=VIDEO&video_url={Video}&is_carousel_item=true");
        var carousel = Id(await PostJson($"/{Account.Id}/media", $$"""{"caption":"Fruit candies","media_type":"CAROUSEL","children":"{{image}},{{video}}"}"""));

        Refused(await Publish(image), 24, 2207006);
        Refused(await Publish(carousel), 9007, 2207027);
        Instagram.Clock.Advance(TimeSpan.FromMinutes(4));
        var media = Id(await Publish(carousel));

        var read = (await Get($"/{media}?fields=media_type,children%7Bmedia_type,permalink%7D")).Json;
        read["media_type"]!.GetValue<string>().ShouldBe("CAROUSEL_ALBUM");
        read["children"]!["data"]!.AsArray().Select(c => c!["media_type"]!.GetValue<string>()).ShouldBe(["IMAGE", "VIDEO"]);
        (await Get($"/{media}/children")).Json["data"]!.AsArray().Count.ShouldBe(2);
        (await Get($"/{Account.Id}/media")).Json["data"]!.AsArray().Count.ShouldBe(1);
        (await Status(image)).Code.ShouldBe("PUBLISHED");
    }

    [Fact]
    public async Task A_reel_goes_up_in_pieces()
    {
        var video = Videos.Mp4(2000);
        var made = await Create("media_type=REELS&upload_type=resumable&caption=Hi");
        var container = Id(made);
        var uri = made.Json["uri"]!.GetValue<string>();
        uri.ShouldBe($"{Instagram.BaseAddress}ig-api-upload/v25.0/{container}");

        (await Status(container)).Code.ShouldBe("IN_PROGRESS");
        (await Upload(uri, video[..700], null, ("offset", "0"), ("file_size", "2000"))).Json["debug_info"]!["type"]!.GetValue<string>().ShouldBe("PartialRequestError");
        (await Get($"/{container}?fields=video_status")).Json["video_status"]!["uploading_phase"]!.ToJsonString().ShouldBe("""{"status":"in_progress","bytes_transferred":700,"source_file_size":2000}""");
        (await Upload(uri, video[700..], null, ("offset", "700"), ("file_size", "2000"))).Body.ShouldBe("""{"success":true,"message":"Upload successful."}""");

        Id(await Publish(container));
        Instagram.Containers.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(video)));
        (await Get($"/{Instagram.Media.Single().Id}?fields=media_type,media_product_type,permalink")).Json["media_product_type"]!.GetValue<string>().ShouldBe("REELS");
        (await Upload(uri, video, null, ("offset", "0"), ("file_size", "2000"))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task An_upload_is_the_accounts_own()
    {
        var uri = (await Create("media_type=REELS&upload_type=resumable")).Json["uri"]!.GetValue<string>();
        var stranger = Instagram.IssueInstagramToken(Instagram.AddAccount("stranger")).AccessToken;

        var refused = await Upload(uri, [1], stranger, ("offset", "0"), ("file_size", "1"));

        (refused.Status, refused.Body).ShouldBe((400, """{"debug_info":{"retriable":false,"type":"ProcessingFailedError","message":"{\"success\":false,\"error\":{\"message\":\"unauthorized user request\"}}"}}"""));
        (await Upload(uri, Videos.Mp4(200), Instagram.IssueInstagramToken().AccessToken, ("offset", "0"), ("file_size", "200"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Collaborators_can_be_refused_and_trials_need_an_account_that_has_them()
    {
        Instagram.Options.RefusesCollaborators = true;
        Account.HasTrialReels = false;
        var own = Instagram.IssueInstagramToken().AccessToken;

        var refused = await Create($"image_url={Photo}&collaborators=[\"ada\"]", own);
        Refused(refused, 100, type: "IGApiException");
        refused.Json["error"]!["message"]!.GetValue<string>().ShouldBe("(#100) Param collaborators is not allowed");
        Id(await Create($"image_url={Photo}&collaborators=[\"ada\"]"));
        Refused(await Create($$"""media_type=REELS&video_url={{Video}}&trial_params={"graduation_strategy":"MANUAL"}"""), 100, 2207081);
    }

    [Fact]
    public async Task A_day_has_so_many_containers()
    {
        Instagram.Options.ContainersADay = 1;
        await Container();

        Refused(await Create($"image_url={Photo}"), 4);
        Instagram.Clock.Advance(TimeSpan.FromHours(25));
        await Container();
    }

    private Task<Answer> Create(string form, string? token = null) => Post($"/{Account.Id}/media", form, token);

    private async Task<(string Code, string Text)> Status(string container)
    {
        var told = (await Get($"/{container}?fields=id,status,status_code")).Json;
        return (told["status_code"]!.GetValue<string>(), told["status"]!.GetValue<string>());
    }
}
