using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Social.Testing.Tests.Twitter;

public sealed class MediaTests : TwitterTestBase
{
    [Fact]
    public async Task Example_9_a_video_goes_up_in_segments_and_can_then_be_attached()
    {
        var video = Video(1_048_576);
        var started = await Initialize(video.Length);
        var id = Id(started);
        started.Body.ShouldBe($$$"""{"data":{"id":"{{{id}}}","media_key":"13_{{{id}}}","expires_after_secs":1295999}}""");
        // Out of order, and one sent twice: the index decides, and the last one counts.
        (await Append(id, 1, video[500_000..])).Status.ShouldBe(200);
        (await Append(id, 0, new byte[10])).Status.ShouldBe(200);
        (await Append(id, 0, video[..500_000])).Json["data"]!["expires_at"]!.GetValue<long>().ShouldBeGreaterThan(1_700_000_000);

        var finalized = await Post($"/2/media/upload/{id}/finalize");
        finalized.Status.ShouldBe(200);
        finalized.Json["data"]!["size"]!.GetValue<long>().ShouldBe(1_048_576);
        finalized.Json["data"]!["processing_info"]!.ToJsonString().ShouldBe("""{"state":"pending","check_after_secs":1}""");
        var tooEarly = await Post("/2/tweets", $$$"""{"text":"v","media":{"media_ids":["{{{id}}}"]}}""");
        tooEarly.Status.ShouldBe(400);

        var status = await Get($"/2/media/upload?command=STATUS&media_id={id}");
        status.Json["data"]!["processing_info"]!.ToJsonString().ShouldBe("""{"state":"succeeded","progress_percent":100}""");
        (await Post("/2/tweets", $$$"""{"text":"v","media":{"media_ids":["{{{id}}}"]}}""")).Status.ShouldBe(201);
        var media = Twitter.Media.ShouldHaveSingleItem();
        media.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(video)));
        media.ReceivedSegments[0].Arrivals.ShouldBe(2);
        media.Content!.Value.ToArray().ShouldBe(video);
    }

    [Fact]
    public async Task Large_media_passes_through_files_and_keeps_only_its_hash()
    {
        var video = Video(9_000_000);
        var id = Id(await Initialize(video.Length));
        for (var i = 0; i * 4_000_000 < video.Length; i++)
            (await Append(id, i, video[(i * 4_000_000)..Math.Min(video.Length, (i + 1) * 4_000_000)])).Status.ShouldBe(200);

        (await Post($"/2/media/upload/{id}/finalize")).Status.ShouldBe(200);

        var media = Twitter.Media.Single();
        media.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(video)));
        media.Content.ShouldBeNull();
    }

    [Fact]
    public async Task Processing_advances_with_the_clock()
    {
        Twitter.Options.MediaPending = TimeSpan.FromSeconds(5);
        Twitter.Options.MediaProcessing = TimeSpan.FromSeconds(10);
        var id = await UploadVideo();

        (await State(id)).ShouldBe("pending");
        Twitter.Clock.Advance(TimeSpan.FromSeconds(6));
        (await State(id)).ShouldBe("in_progress");
        Twitter.Clock.Advance(TimeSpan.FromSeconds(10));
        (await State(id)).ShouldBe("succeeded");
    }

    [Fact]
    public async Task Processing_can_be_made_to_fail_and_to_be_slow()
    {
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, PathPattern = "/2/media/upload/*/finalize", Reason = "Unsupported video format" });
        var failed = await UploadVideo();
        Twitter.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.SlowProcessing, PathPattern = "/2/media/upload/*/finalize", Delay = TimeSpan.FromMinutes(5) });
        var slow = await UploadVideo();

        var answer = await Get("/2/media/upload?media_id=" + failed);
        answer.Status.ShouldBe(200);
        answer.Json["data"]!["processing_info"]!.ToJsonString().ShouldBe(
            """{"state":"failed","progress_percent":100,"error":{"code":1,"name":"InvalidMedia","message":"Unsupported video format"}}""");
        (await State(slow)).ShouldBe("in_progress");
        Twitter.Clock.Advance(TimeSpan.FromMinutes(6));
        (await State(slow)).ShouldBe("succeeded");
    }

    [Fact]
    public async Task A_video_that_is_none_fails_in_processing()
    {
        var id = Id(await Initialize(1000));
        await Append(id, 0, new byte[1000]);
        await Post($"/2/media/upload/{id}/finalize");

        (await State(id)).ShouldBe("failed");
    }

    [Fact]
    public async Task Example_12_an_image_is_ready_at_once_and_has_no_status()
    {
        var answer = await Upload(Images.Png(1266, 793), "tweet_image");

        answer.Status.ShouldBe(200);
        var id = Id(answer);
        answer.Json["data"]!["media_key"]!.GetValue<string>().ShouldBe("3_" + id);
        answer.Json["data"]!["image"]!.ToJsonString().ShouldBe("""{"image_type":"image/png","w":1266,"h":793}""");
        answer.Json["data"]!["processing_info"].ShouldBeNull();
        var status = await Get($"/2/media/upload?command=STATUS&media_id={id}");
        status.Status.ShouldBe(400);
        status.Body.ShouldBe(
            """{"errors":[{"message":"BadRequest: Not found"}],"title":"Invalid Request","detail":"One or more parameters to your request was invalid.","type":"https://api.twitter.com/2/problems/invalid-request"}""");
        (await Post("/2/tweets", $$$"""{"media":{"media_ids":["{{{id}}}"]}}""")).Json["data"]!["text"]!.GetValue<string>().ShouldStartWith("https://t.co/");
    }

    [Fact]
    public async Task An_image_can_be_sent_as_base64_in_json()
    {
        var answer = await Post("/2/media/upload", $$"""{"media":"{{Convert.ToBase64String(Images.Png(1, 1))}}","media_category":"tweet_image"}""");

        answer.Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_simple_upload_takes_three_parts_and_no_other()
    {
        var content = Parts(Images.Png(1, 1), ("media_category", "tweet_image"), ("media_type", "image/png"));
        var extra = await Send(HttpMethod.Post, "/2/media/upload", content);
        var bare = await Send(HttpMethod.Post, "/2/media/upload", Parts(Images.Png(1, 1)));

        extra.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldStartWith("$.media_type: is not defined in the schema");
        bare.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("$.media_category: is missing but it is required");
        (await Upload([1, 2, 3], "tweet_image")).Json["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("media type unrecognized");
        Twitter.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_segment_that_is_too_large_is_an_empty_413()
    {
        Twitter.Options.MaxSegmentBytes = 1000;
        var id = Id(await Initialize(1001));

        var answer = await Append(id, 0, new byte[1001]);

        answer.Status.ShouldBe(413);
        answer.Body.ShouldBeEmpty();
        (await Append(id, 0, new byte[1000])).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_segment_index_is_0_to_999(string index)
    {
        var id = Id(await Initialize(10));

        (await Send(HttpMethod.Post, $"/2/media/upload/{id}/append", Parts(new byte[10], ("segment_index", index)))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Finalize_refuses_what_does_not_add_up()
    {
        var id = Id(await Initialize(1000));
        await Append(id, 0, Video(999));
        var shorter = await Post($"/2/media/upload/{id}/finalize");
        await Append(id, 2, new byte[1]);
        var gap = await Post($"/2/media/upload/{id}/finalize");

        shorter.Status.ShouldBe(400);
        shorter.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("Segments do not add up to provided total file size.");
        gap.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Media_of_another_user_or_expired_media_cannot_be_attached()
    {
        var id = Id(await Upload(Images.Png(1, 1), "tweet_image"));
        var body = $$$"""{"text":"x","media":{"media_ids":["{{{id}}}"]}}""";
        var other = Twitter.IssueOAuth2Token(Twitter.AddUser("other")).AccessToken;

        (await Post("/2/tweets", body, other)).Status.ShouldBe(400);
        Twitter.Clock.Advance(TimeSpan.FromHours(25));
        (await Post("/2/tweets", body, Twitter.IssueOAuth2Token().AccessToken)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_post_takes_four_images_or_one_video()
    {
        var images = new List<string>();
        for (var i = 0; i < 4; i++) images.Add(Id(await Upload(Images.Png(1, 1), "tweet_image")));
        var video = await UploadVideo();
        await State(video);

        (await Post("/2/tweets", $$$"""{"media":{"media_ids":["{{{video}}}","{{{images[0]}}}"]}}""")).Status.ShouldBe(400);
        (await Post("/2/tweets", $$$"""{"media":{"media_ids":["{{{string.Join("\",\"", images)}}}"]}}""")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Alternative_text_is_kept_and_read_back()
    {
        var id = Id(await Upload(Images.Png(2, 1), "tweet_image"));

        var answer = await Post("/2/media/metadata", $$$$"""{"id":"{{{{id}}}}","metadata":{"alt_text":{"text":"a dot"}}}""");

        answer.Body.ShouldBe($$$$$"""{"data":{"id":"{{{{{id}}}}}","associated_metadata":{"alt_text":{"text":"a dot"}}}}""");
        Twitter.Media.Single().AltText.ShouldBe("a dot");
        var read = await Get($"/2/media/3_{id}?media.fields=alt_text,width,url");
        read.Json["data"]!["alt_text"]!.GetValue<string>().ShouldBe("a dot");
        read.Json["data"]!["width"]!.GetValue<int>().ShouldBe(2);
        (await Post("/2/media/metadata", $$$$"""{"id":"{{{{id}}}}","metadata":{"alt_text":{"text":"{{{{new string('a', 1001)}}}}"}}}""")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Subtitles_are_attached_and_removed()
    {
        var video = await UploadVideo();
        var srt = Id(await Upload("1\n00:00:00,000 --> 00:00:01,000\nHi\n"u8.ToArray(), "subtitles"));
        string Body(string language) => $$$"""{"id":"{{{video}}}","media_category":"TweetVideo","subtitles":{"id":"{{{srt}}}","language_code":"{{{language}}}","display_name":"English"}}""";

        (await Post("/2/media/subtitles", Body("en"))).Status.ShouldBe(400);
        (await Post("/2/media/subtitles", Body("EN"))).Json["data"]!["associated_subtitles"]!.ToJsonString().ShouldBe(
            $$"""[{"id":"{{srt}}","language_code":"EN","display_name":"English"}]""");
        var removed = await Send(HttpMethod.Delete, "/2/media/subtitles", Json($$"""{"id":"{{video}}","media_category":"TweetVideo","language_code":"EN"}"""));
        removed.Body.ShouldBe("""{"data":{"deleted":true}}""");
    }

    [Fact]
    public async Task Media_lookup_reports_the_missing_beside_the_found()
    {
        var id = Id(await Upload(Images.Png(1, 1), "tweet_image"));

        var answer = await Get($"/2/media?media_keys=3_{id},3_404");

        answer.Json["data"]!.ToJsonString().ShouldBe($$"""[{"media_key":"3_{{id}}","type":"photo"}]""");
        answer.Json["errors"]![0]!["resource_id"]!.GetValue<string>().ShouldBe("3_404");
    }

    private static string Id(Answer answer) => answer.Json["data"]!["id"]!.GetValue<string>();

    private static byte[] Video(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        byte[] head = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8];
        head.CopyTo(bytes, 0);
        return bytes;
    }

    private static MultipartFormDataContent Parts(byte[] media, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(media) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "media", "file");
        return content;
    }

    private Task<Answer> Initialize(long bytes) =>
        Post("/2/media/upload/initialize", $$"""{"media_type":"video/mp4","total_bytes":{{bytes}},"media_category":"tweet_video"}""");

    private Task<Answer> Append(string id, int index, byte[] bytes) => Send(HttpMethod.Post, $"/2/media/upload/{id}/append", Parts(bytes, ("segment_index", index.ToString())));

    private Task<Answer> Upload(byte[] bytes, string category) => Send(HttpMethod.Post, "/2/media/upload", Parts(bytes, ("media_category", category)));

    private async Task<string> UploadVideo()
    {
        var id = Id(await Initialize(5000));
        await Append(id, 0, Video(5000));
        (await Post($"/2/media/upload/{id}/finalize")).Status.ShouldBe(200);
        return id;
    }

    private async Task<string> State(string id) =>
        (await Get("/2/media/upload?command=STATUS&media_id=" + id)).Json["data"]!["processing_info"]!["state"]!.GetValue<string>();
}
