using System.Security.Cryptography;

namespace Social.Testing.Tests.TikTok;

public sealed class PullTests : TikTokTestBase
{
    private Origin _origin = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _origin = await Origin.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _origin.DisposeAsync();
    }

    [Fact]
    public async Task Example_7_a_video_is_pulled_from_a_verified_domain()
    {
        TikTok.DefaultApp.VerifiedUrls.Add("https://example.verified.domain.com/");

        var id = PublishId(await Pull("https://example.verified.domain.com/example_video.mp4"));
        await TikTok.WaitForPullsAsync(Cancellation);

        id.ShouldStartWith("v_pub_url~v2.");
        (await Status(id)).Json["data"]!.ToJsonString().ShouldBe("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[],"downloaded_bytes":1048576}""");
    }

    [Fact]
    public async Task A_pull_from_loopback_really_fetches()
    {
        var video = Videos.Mp4(5_000_000);

        var id = PublishId(await Pull(_origin.Serve("/cat.mp4", video)));
        await TikTok.WaitForPullsAsync(Cancellation);

        var publish = TikTok.FindPublish(id)!;
        publish.Media.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(video)));
        publish.DownloadedBytes.ShouldBe(5_000_000);
        TikTok.Videos.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_pull_takes_its_time_and_can_be_cancelled_meanwhile()
    {
        var gate = new TaskCompletionSource();
        var slow = _origin.Serve("/slow.mp4", async http =>
        {
            await gate.Task.WaitAsync(http.RequestAborted);
            await http.Response.Body.WriteAsync(Videos.Mp4(1000));
        });
        var id = PublishId(await Pull(slow));
        (await Status(id)).Json["data"]!["status"]!.GetValue<string>().ShouldBe("PROCESSING_DOWNLOAD");

        (await Post("/v2/post/publish/cancel/", $$$"""{"publish_id":"{{{id}}}"}""")).Status.ShouldBe(200);

        (await Status(id)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("publish_cancelled");
        Refused(await Post("/v2/post/publish/cancel/", $$$"""{"publish_id":"{{{id}}}"}"""), 400, "publish_not_cancellable");
        await TikTok.WaitForPullsAsync(Cancellation);
        (await Status(id)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("publish_cancelled");
    }

    [Fact]
    public async Task A_pull_follows_no_redirect_and_fails_where_nothing_is()
    {
        _origin.Serve("/there.mp4", Videos.Mp4(1000));
        var moved = _origin.Serve("/moved.mp4", http =>
        {
            http.Response.Redirect("/there.mp4");
            return Task.CompletedTask;
        });
        var redirected = PublishId(await Pull(moved));
        var missing = PublishId(await Pull(moved.Replace("moved", "missing", StringComparison.Ordinal)));
        await TikTok.WaitForPullsAsync(Cancellation);

        foreach (var id in (string[])[redirected, missing])
            (await Status(id)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("video_pull_failed");
        _origin.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task A_url_must_be_https_and_of_the_app()
    {
        Refused(await Pull("https://elsewhere.example.org/v.mp4"), 403, "url_ownership_unverified");
        Refused(await Pull("http://example.com/v.mp4"), 400, "invalid_param");
        Refused(await Pull("v.mp4"), 400, "invalid_param");
        TikTok.DefaultApp.VerifiedUrls.Add("https://elsewhere.example.org/mine/");
        Refused(await Pull("https://elsewhere.example.org/yours/v.mp4"), 403, "url_ownership_unverified");
        (await Pull("https://elsewhere.example.org/mine/v.mp4")).Status.ShouldBe(200);
        TikTok.Publishes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Example_8_photos_are_pulled_and_posted()
    {
        var one = Videos.WebP(1080, 1350);
        var two = Videos.Jpeg(1080, 1920);

        var started = await Photos(
            """ "media_type":"PHOTO","post_mode":"DIRECT_POST","post_info":{"title":"funny cat","description":"a #funny photo","disable_comment":true,"privacy_level":"PUBLIC_TO_EVERYONE","auto_add_music":true}""",
            _origin.Serve("/1.webp", one), _origin.Serve("/2.jpg", two));
        await TikTok.WaitForPullsAsync(Cancellation);

        PublishId(started).ShouldStartWith("p_pub_url~v2.");
        var publish = TikTok.Publishes.Single();
        publish.Media.Select(m => m.Content!.Value.ToArray()).ShouldBe([one, two]);
        var status = await Status(publish.Id);
        var post = TikTok.Videos.Single();
        status.Json["data"]!.ToJsonString().ShouldBe($$$"""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[{{{post.Id}}}],"downloaded_bytes":{{{one.Length + two.Length}}}}""");
        post.IsPhotos.ShouldBeTrue();
        post.CommentDisabled.ShouldBeTrue();
        post.Description.ShouldBe("a #funny photo");
    }

    [Fact]
    public async Task Photos_are_jpeg_or_webp_of_1080p_at_most()
    {
        var png = PublishId(await Photos(Direct, _origin.Serve("/1.png", Images.Png(100, 100))));
        var large = PublishId(await Photos(Direct, _origin.Serve("/2.jpg", Videos.Jpeg(1081, 1920))));
        var missing = PublishId(await Photos(Direct, _origin.Serve("/3.jpg", Videos.Jpeg(10, 10)), _origin.Serve("/4.jpg", http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        })));
        await TikTok.WaitForPullsAsync(Cancellation);

        (await Status(png)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("file_format_check_failed");
        (await Status(large)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("picture_size_check_failed");
        (await Status(missing)).Json["data"]!["fail_reason"]!.GetValue<string>().ShouldBe("photo_pull_failed");
    }

    [Theory]
    [InlineData(""" "media_type":"VIDEO","post_mode":"DIRECT_POST","post_info":{"privacy_level":"SELF_ONLY"}""", 1)]
    [InlineData(""" "media_type":"PHOTO","post_mode":"DIRECT POST","post_info":{"privacy_level":"SELF_ONLY"}""", 1)]
    [InlineData(""" "media_type":"PHOTO","post_mode":"DIRECT_POST","post_info":{}""", 1)]
    [InlineData(Direct, 0)]
    [InlineData(Direct, 36)]
    public async Task Bad_photo_posts_are_refused(string post, int count)
    {
        Refused(await Photos(post, [.. Enumerable.Range(0, count).Select(i => $"https://example.com/{i}.jpg")]), 400, "invalid_param");
    }

    [Theory]
    [InlineData(90, 4000, 200)]
    [InlineData(91, 4000, 400)]
    [InlineData(90, 4001, 400)]
    public async Task Titles_and_descriptions_of_photos_are_short(int title, int description, int status)
    {
        var answer = await Photos(
            $$$""" "media_type":"PHOTO","post_mode":"DIRECT_POST","post_info":{"privacy_level":"SELF_ONLY","title":"{{{new string('t', title)}}}","description":"{{{new string('d', description)}}}"}""",
            "https://example.com/1.jpg");

        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_draft_of_photos_needs_another_scope_and_a_recent_app()
    {
        const string Draft = """ "media_type":"PHOTO","post_mode":"MEDIA_UPLOAD","post_info":{"title":"later"}""";
        Token = TikTok.IssueToken(scopes: ["video.publish"]).AccessToken;
        Refused(await Photos(Draft, "https://example.com/1.jpg"), 401, "scope_not_authorized");
        Token = TikTok.IssueToken(scopes: ["video.upload"]).AccessToken;
        Refused(await Photos(Direct, "https://example.com/1.jpg"), 401, "scope_not_authorized");
        TikTok.DefaultUser.HasOldApp = true;
        Refused(await Photos(Draft, "https://example.com/1.jpg"), 400, "app_version_check_failed");
        TikTok.DefaultUser.HasOldApp = false;

        var started = await Photos(Draft, "https://example.com/1.jpg");
        await TikTok.WaitForPullsAsync(Cancellation);

        (await Status(PublishId(started))).Json["data"]!["status"]!.GetValue<string>().ShouldBe("SEND_TO_USER_INBOX");
    }

    private const string Direct = """ "media_type":"PHOTO","post_mode":"DIRECT_POST","post_info":{"privacy_level":"SELF_ONLY"}""";

    private Task<Answer> Pull(string url) => Post(
        "/v2/post/publish/video/init/",
        $$$"""{"post_info":{"title":"t","privacy_level":"SELF_ONLY"},"source_info":{"source":"PULL_FROM_URL","video_url":"{{{url}}}"}}""");

    private Task<Answer> Photos(string post, params string[] urls) => Post(
        "/v2/post/publish/content/init/",
        $$$"""{{{{post}}},"source_info":{"source":"PULL_FROM_URL","photo_cover_index":0,"photo_images":[{{{string.Join(',', urls.Select(u => $"\"{u}\""))}}}]}}""");
}
