using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing.Tests.Reddit;

public sealed class MediaTests : RedditTestBase
{
    [Fact]
    public async Task Example_4_an_image_goes_from_lease_to_bucket_to_post_and_its_id_comes_by_socket()
    {
        var bytes = Images.Png(40, 30);
        var lease = await Lease();
        Action(lease).ShouldStartWith("//127.0.0.1:");
        lease["args"]!["fields"]![1]!["name"]!.GetValue<string>().ShouldBe("key");
        var key = lease["asset"]!["asset_id"]!.GetValue<string>();
        lease["asset"]!["processing_state"]!.GetValue<string>().ShouldBe("incomplete");

        var upload = await Upload(lease, bytes);
        upload.Status.ShouldBe(201);
        upload.Header("content-type").ShouldBe("application/xml");
        upload.Header("location").ShouldBe($"http:{Action(lease)}/{key}");
        upload.Body.ShouldContain($"<Key>{key}</Key>");

        var answer = await Submit("kind=image&url=" + Uri.EscapeDataString($"https:{Action(lease)}/{key}"));
        Accepted(answer);
        var data = answer.Json["json"]!["data"]!.AsObject();
        data.Select(m => m.Key).ShouldBe(["user_submitted_page", "websocket_url"]);
        var frame = JsonNode.Parse((await Frame(data["websocket_url"]!.GetValue<string>()))!)!;

        var post = Reddit.Submissions.ShouldHaveSingleItem();
        frame["type"]!.GetValue<string>().ShouldBe("success");
        frame["payload"]!["redirect"]!.GetValue<string>().ShouldBe($"https://www.reddit.com/r/emulated/comments/{post.Id}/test_title/");
        post.Media!.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var read = (await Get($"/comments/{post.Id}/?raw_json=1")).Json[0]!["data"]!["children"]![0]!["data"]!;
        read["url_overridden_by_dest"]!.GetValue<string>().ShouldBe($"https://i.redd.it/{key}.png");
        read["post_hint"]!.GetValue<string>().ShouldBe("image");
        read["view_count"].ShouldBeNull();
    }

    [Fact]
    public async Task Example_5_a_gallery_keeps_order_captions_and_links()
    {
        var (_, first) = await Uploaded();
        var (_, second) = await Uploaded();

        var answer = await Gallery($$"""[{"caption":"","outbound_url":"","media_id":"{{first}}"},{"caption":"A PNG image.","outbound_url":"https://example.com","media_id":"{{second}}"}]""");

        Accepted(answer);
        var post = Reddit.Submissions.ShouldHaveSingleItem();
        answer.Json["json"]!["data"]!["id"]!.GetValue<string>().ShouldBe("t3_" + post.Id);
        var read = (await Get($"/api/info?id={post.Fullname}")).Json["data"]!["children"]![0]!["data"]!;
        read["is_gallery"]!.GetValue<bool>().ShouldBeTrue();
        read["gallery_data"]!["items"]![1]!["caption"]!.GetValue<string>().ShouldBe("A PNG image.");
        read["media_metadata"]![first]!["s"]!["x"]!.GetValue<int>().ShouldBe(4);
        read["media_metadata"]![first]!["status"]!.GetValue<string>().ShouldBe("valid");
    }

    [Fact]
    public async Task A_gallery_that_is_none_is_refused_or_breaks()
    {
        var (_, id) = await Uploaded();
        Refused(await Gallery($$"""[{"media_id":"{{id}}"}]"""), "placeholder", "items");
        (await Gallery($$"""[{"media_id":"{{id}}"},{"media_id":"{{id}}"}]""")).Status.ShouldBe(500);
        Refused(await Gallery($$"""[{"media_id":"{{id}}"},{"media_id":"nonsense"}]"""), "placeholder", "items");
        (await Json("/api/submit_gallery_post.json", """{"api_type":"json","title":"t","items":[]}""")).Status.ShouldBe(500);
        Reddit.DefaultSubreddit.AllowGalleries = false;
        (await Gallery($$"""[{"media_id":"{{id}}"},{"media_id":"b"}]""")).Body
            .ShouldBe("""{"json":{"errors":[["GALLERIES_DISABLED","Gallery posts aren't allowed in this subreddit","sr"]]}}""");
    }

    [Fact]
    public async Task Example_16_a_video_needs_a_poster()
    {
        var (video, _) = await Uploaded(type: "video/mp4");
        var (poster, _) = await Uploaded();
        Refused(await Submit("kind=video&url=" + Uri.EscapeDataString(video)), "MISSING_VIDEO_URLS", "video_poster_url");

        var answer = await Submit($"kind=video&url={Uri.EscapeDataString(video)}&video_poster_url={Uri.EscapeDataString(poster)}");

        Accepted(answer);
        (await Frame(Socket(answer))).ShouldNotBeNull().ShouldContain("success");
        var read = (await Get("/r/emulated/new")).Json["data"]!["children"]![0]!["data"]!;
        read["is_video"]!.GetValue<bool>().ShouldBeTrue();
        read["media"]!["reddit_video"]!["transcoding_status"]!.GetValue<string>().ShouldBe("completed");
    }

    [Fact]
    public async Task An_image_elsewhere_is_answered_like_a_link_and_an_unknown_upload_is_a_bad_url()
    {
        Accepted(await Submit("kind=image&url=https%3A%2F%2Fexample.com%2Fa.png"));
        Reddit.Submissions.Count.ShouldBe(1);
        Refused(await Submit("kind=image&url=" + Uri.EscapeDataString(new Uri(Reddit.BaseAddress, "reddit-uploaded-media/nonsense").AbsoluteUri)), "BAD_URL", "url");
    }

    [Theory]
    [InlineData("mimetype=image%2Fpng")]
    [InlineData("filepath=a.webp&mimetype=image%2Fwebp")]
    [InlineData("filepath=a.png")]
    public async Task A_lease_needs_a_name_and_a_type_that_is_taken(string form) => (await Form("/api/media/asset.json", form)).Status.ShouldBe(400);

    [Fact]
    public async Task A_lease_needs_a_user() =>
        Refused(await Form("/api/media/asset.json", "api_type=json&filepath=a.png&mimetype=image%2Fpng", Reddit.IssueAppToken().AccessToken), "USER_REQUIRED", null);

    [Fact]
    public async Task The_policy_tells_the_limit_and_example_17_the_bucket_holds_to_it()
    {
        Reddit.Options.MaxImageBytes = 100;
        var lease = await Lease();
        var policy = lease["args"]!["fields"]!.AsArray().Single(f => f!["name"]!.GetValue<string>() == "policy")!["value"]!.GetValue<string>();
        Encoding.UTF8.GetString(Convert.FromBase64String(policy)).ShouldContain("""["content-length-range",1,100]""");

        var answer = await Upload(lease, new byte[101]);
        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("<Code>EntityTooLarge</Code>");
        answer.Body.ShouldContain("<ProposedSize>101</ProposedSize><MaxSizeAllowed>100</MaxSizeAllowed>");
        (await Upload(lease, [])).Body.ShouldContain("EntityTooSmall");
        Reddit.Media.ShouldHaveSingleItem().IsUploaded.ShouldBeFalse();
        (await Upload(lease, new byte[100])).Status.ShouldBe(201);
    }

    [Fact]
    public async Task The_bucket_refuses_changed_fields_late_files_and_a_bearer()
    {
        var lease = await Lease();
        var bytes = Images.Png(1, 1);

        (await Upload(lease, bytes, fields => fields.RemoveAt(4))).Status.ShouldBe(403);
        (await Upload(lease, bytes, fields => fields[0] = (fields[0].Name, "other"))).Body.ShouldContain("<Code>AccessDenied</Code>");
        (await Upload(lease, bytes, fileFirst: true)).Status.ShouldBe(403);
        (await Upload(lease, bytes, authorization: "Bearer " + Token)).Status.ShouldBe(400);
        Reddit.Clock.Advance(TimeSpan.FromMinutes(15));
        (await Upload(lease, bytes)).Body.ShouldContain("Policy expired");
        Reddit.Media.ShouldHaveSingleItem().IsUploaded.ShouldBeFalse();
    }

    [Fact]
    public async Task An_upload_sent_again_replaces_the_first()
    {
        var lease = await Lease();
        (await Upload(lease, Images.Png(1, 1))).Status.ShouldBe(201);
        (await Upload(lease, Images.Png(2, 2))).Status.ShouldBe(201);

        var media = Reddit.Media.ShouldHaveSingleItem();
        media.Arrivals.ShouldBe(2);
        media.Content!.Value.ToArray().ShouldBe(Images.Png(2, 2));
    }

    [Fact]
    public async Task Inline_media_is_checked_and_told_with_the_post()
    {
        var (_, id) = await Uploaded();
        var converted = await Form("/api/convert_rte_body_format?raw_json=1", "output_mode=rtjson&markdown_text=" + Uri.EscapeDataString($"Words.\n\n![img]({id} \"A caption\")"));
        var output = converted.Json["output"]!.ToJsonString();
        output.ShouldContain($$"""{"e":"img","id":"{{id}}","c":"A caption"}""");

        Accepted(await Submit("kind=self&richtext_json=" + Uri.EscapeDataString(output)));

        Reddit.Submissions.ShouldHaveSingleItem().InlineMedia.ShouldHaveSingleItem().AssetId.ShouldBe(id);
        (await Get("/r/emulated/new")).Json["data"]!["children"]![0]!["data"]!["media_metadata"]![id].ShouldNotBeNull();
        Refused(await Submit("kind=self&richtext_json=" + Uri.EscapeDataString("""{"document":[{"e":"img","id":"nonsense"}]}""")), "BAD_URL", "richtext_json");
    }

    [Fact]
    public async Task A_post_appears_when_its_media_is_processed_and_not_before()
    {
        Reddit.Options.MediaProcessing = TimeSpan.FromMinutes(5);
        var answer = await SubmitImage();
        Names(await Get("/user/emulated/submitted")).ShouldBeEmpty();
        Reddit.PendingSubmissions.Count.ShouldBe(1);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(Socket(answer)), Cancellation);

        Reddit.Clock.Advance(TimeSpan.FromMinutes(5));

        (await Frame(socket)).ShouldNotBeNull().ShouldContain(Reddit.Submissions.ShouldHaveSingleItem().Id);
        Names(await Get("/user/emulated/submitted")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_lease_socket_may_be_opened_before_the_post_is_submitted()
    {
        var lease = await Lease();
        (await Upload(lease, Images.Png(1, 1))).Status.ShouldBe(201);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(lease["asset"]!["websocket_url"]!.GetValue<string>()), Cancellation);

        Accepted(await Submit("kind=image&url=" + Uri.EscapeDataString($"https:{Action(lease)}/{lease["asset"]!["asset_id"]}")));

        (await Frame(socket)).ShouldNotBeNull().ShouldContain("success");
    }

    [Fact]
    public async Task Failed_processing_is_told_by_the_socket_and_leaves_no_post()
    {
        Reddit.Options.FailMediaProcessing = true;

        (await Frame(Socket(await SubmitImage()))).ShouldBe("""{"type":"failed","payload":{}}""");

        Reddit.Submissions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_no_image_fail_in_processing()
    {
        (await Frame(Socket(await SubmitImage("not a picture"u8.ToArray())))).ShouldNotBeNull().ShouldContain("failed");
    }

    [Fact]
    public async Task A_socket_may_be_silent_closed_refused_or_absent_while_the_post_exists()
    {
        Reddit.Options.Socket = EmulatedRedditSocketMode.Silent;
        using (var silent = new ClientWebSocket())
        {
            await silent.ConnectAsync(new Uri(Socket(await SubmitImage())), Cancellation);
            await silent.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
            silent.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
        }

        Reddit.Options.Socket = EmulatedRedditSocketMode.Closes;
        (await Frame(Socket(await SubmitImage()))).ShouldBeNull();

        Reddit.Options.Socket = EmulatedRedditSocketMode.Refuses;
        var refused = Socket(await SubmitImage());
        await Should.ThrowAsync<WebSocketException>(() => Frame(refused));

        Reddit.Options.Socket = EmulatedRedditSocketMode.Absent;
        (await SubmitImage()).Body.ShouldContain("\"websocket_url\":null");
        Names(await Get("/user/emulated/submitted")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_socket_that_stays_open_does_not_hold_the_network_back()
    {
        Reddit.Options.Socket = EmulatedRedditSocketMode.Silent;
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(Socket(await SubmitImage())), Cancellation);

        await Emulator.DisposeAsync();

        await Should.ThrowAsync<WebSocketException>(() => Frame(socket));
    }

    private static string Socket(Answer answer) => answer.Json["json"]!["data"]!["websocket_url"]!.GetValue<string>();

    private Task<Answer> Gallery(string items) =>
        Json("/api/submit_gallery_post.json?raw_json=1", $$"""{"api_type":"json","items":{{items}},"nsfw":false,"sendreplies":true,"show_error_list":true,"spoiler":false,"sr":"emulated","title":"Testing"}""");

    private async Task<Answer> SubmitImage(byte[]? bytes = null)
    {
        var (url, _) = await Uploaded(bytes);
        var answer = await Submit("kind=image&url=" + Uri.EscapeDataString(url));
        Accepted(answer);
        return answer;
    }
}
