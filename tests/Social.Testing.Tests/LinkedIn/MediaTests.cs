using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing.Tests.LinkedIn;

public sealed class MediaTests : LinkedInTestBase
{
    [Fact]
    public async Task Example_5_an_image_is_announced_and_put_with_the_token()
    {
        var start = await Initialize("images", Organization.Urn);
        var value = start.Json["value"]!;
        var url = value["uploadUrl"]!.GetValue<string>();
        value["uploadUrlExpiresAt"]!.GetValue<long>().ShouldBeGreaterThan(LinkedIn.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        var path = "/rest/images/" + Enc(value["image"]!.GetValue<string>());
        (await Get(path)).Json["status"]!.GetValue<string>().ShouldBe("WAITING_UPLOAD");

        var bytes = Images.Png(100, 50);
        (await Upload(HttpMethod.Put, url, new ByteArrayContent(bytes))).Status.ShouldBe(401);
        var put = await Upload(HttpMethod.Put, url, new ByteArrayContent(bytes), Token);

        put.Status.ShouldBe(201);
        put.Body.ShouldBeEmpty();
        var media = LinkedIn.Media.ShouldHaveSingleItem();
        media.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        media.Content!.Value.ToArray().ShouldBe(bytes);
        var read = (await Get(path)).Json;
        read["status"]!.GetValue<string>().ShouldBe("AVAILABLE");
        read["owner"]!.GetValue<string>().ShouldBe(Organization.Urn);
        (await Upload(HttpMethod.Get, read["downloadUrl"]!.GetValue<string>(), new ByteArrayContent([]))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task With_the_members_write_scope_alone_an_image_cannot_be_read_but_a_video_can()
    {
        Token = LinkedIn.IssueToken(scopes: ["openid", "profile", "w_member_social"]).AccessToken;
        var image = await Image(Member.Urn);
        var video = (await Video(1, Member.Urn)).Json["value"]!["video"]!.GetValue<string>();

        var answer = await Get("/rest/images/" + Enc(image));
        answer.Status.ShouldBe(403);
        answer.Json["code"]!.GetValue<string>().ShouldBe("ACCESS_DENIED");
        (await Get("/rest/videos/" + Enc(video))).Status.ShouldBe(200);
        await Create("with a picture", $$$""","content":{"media":{"id":"{{{image}}}","altText":"alt"}}""", Member.Urn);
    }

    [Fact]
    public async Task An_upload_address_expires_and_is_signed()
    {
        var url = (await Initialize("images", Organization.Urn)).Json["value"]!["uploadUrl"]!.GetValue<string>();
        (await Upload(HttpMethod.Put, url + "x", new ByteArrayContent(Images.Png(1, 1)), Token)).Status.ShouldBe(403);

        LinkedIn.Clock.Advance(TimeSpan.FromHours(25));
        var answer = await Upload(HttpMethod.Put, url, new ByteArrayContent(Images.Png(1, 1)), Token);

        answer.Status.ShouldBe(400);
        answer.Json["code"]!.GetValue<string>().ShouldBe("EXPIRED_UPLOAD_URL");
    }

    [Fact]
    public async Task Media_that_is_not_ready_or_broken_or_anothers_cannot_be_attached()
    {
        LinkedIn.Options.ImageProcessing = TimeSpan.FromSeconds(10);
        var image = await Image();
        await Refused(image, 400, "MEDIA_ASSET_WAITING_UPLOAD");
        LinkedIn.Clock.Advance(TimeSpan.FromSeconds(10));
        await Create("now", Attach(image));

        var broken = (await Initialize("images", Organization.Urn)).Json["value"]!;
        await Refused(broken["image"]!.GetValue<string>(), 400, "MEDIA_ASSET_WAITING_UPLOAD");
        await Upload(HttpMethod.Put, broken["uploadUrl"]!.GetValue<string>(), new ByteArrayContent("no picture"u8.ToArray()), Token);
        LinkedIn.Clock.Advance(TimeSpan.FromSeconds(10));
        await Refused(broken["image"]!.GetValue<string>(), 400, "MEDIA_ASSET_PROCESSING_FAILED");

        await Refused(await Image(Member.Urn), 403, "ACCESS_DENIED");

        async Task Refused(string urn, int status, string code)
        {
            var answer = await Post("/rest/posts", Body("x", Attach(urn)));
            answer.Status.ShouldBe(status);
            answer.Json["code"]!.GetValue<string>().ShouldBe(code);
        }
    }

    [Fact]
    public async Task An_image_has_fewer_than_36152320_pixels()
    {
        (await Status(Images.Png(6000, 6000))).ShouldBe("AVAILABLE");
        (await Status(Images.Png(36_152_320, 1))).ShouldBe("PROCESSING_FAILED");

        async Task<string> Status(byte[] bytes)
        {
            var value = (await Initialize("images", Organization.Urn)).Json["value"]!;
            await Upload(HttpMethod.Put, value["uploadUrl"]!.GetValue<string>(), new ByteArrayContent(bytes), Token);
            return (await Get("/rest/images/" + Enc(value["image"]!.GetValue<string>()))).Json["status"]!.GetValue<string>();
        }
    }

    [Fact]
    public async Task Example_15_a_document_needs_a_title()
    {
        var value = (await Initialize("documents", Organization.Urn)).Json["value"]!;
        var urn = value["document"]!.GetValue<string>();
        (await Upload(HttpMethod.Put, value["uploadUrl"]!.GetValue<string>(), new ByteArrayContent("%PDF-1.7 x"u8.ToArray()))).Status.ShouldBe(201);
        (await Get("/rest/documents/" + Enc(urn))).Json["status"]!.GetValue<string>().ShouldBe("AVAILABLE");

        (await Post("/rest/posts", Body("slides", Attach(urn)))).Json["code"]!.GetValue<string>().ShouldBe("MISSING_FIELD");
        var post = await Create("slides", $$$""","content":{"media":{"title":"deck.pdf","id":"{{{urn}}}"}}""");
        post.ShouldStartWith("urn:li:ugcPost:");
    }

    [Fact]
    public async Task Example_6_a_video_of_one_part_is_told_a_part_past_its_end()
    {
        var value = (await Video(1_055_736)).Json["value"]!;

        value["uploadToken"]!.GetValue<string>().ShouldBe("");
        value["uploadInstructions"]!.AsArray().ShouldHaveSingleItem()!["lastByte"]!.GetValue<long>().ShouldBe(4_194_303);
        value["captionsUploadUrl"].ShouldBeNull();
        var bytes = Mp4(1_055_736);
        var url = value["uploadInstructions"]![0]!["uploadUrl"]!.GetValue<string>();
        (await Upload(HttpMethod.Put, url, Octets(bytes[..1000]))).Status.ShouldBe(400);
        var put = await Upload(HttpMethod.Put, url, Octets(bytes));
        put.Status.ShouldBe(200);
        var etag = put.Header("ETag")!;
        var urn = value["video"]!.GetValue<string>();
        (await Complete(urn, etag)).Status.ShouldBe(200);
        (await Complete(urn, etag)).Status.ShouldBe(200);
        (await Get("/rest/videos/" + Enc(urn))).Json["status"]!.GetValue<string>().ShouldBe("AVAILABLE");
        LinkedIn.Media[0].Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task Example_6_ten_million_bytes_are_three_parts_with_receipts_in_order()
    {
        var value = (await Video(10_000_000)).Json["value"]!;
        var urn = value["video"]!.GetValue<string>();
        var plan = value["uploadInstructions"]!.AsArray().Select(i => (First: i!["firstByte"]!.GetValue<int>(), Last: i["lastByte"]!.GetValue<int>(), Url: i["uploadUrl"]!.GetValue<string>())).ToList();
        plan.Select(p => (p.First, p.Last)).ShouldBe([(0, 4194303), (4194304, 8388607), (8388608, 9999999)]);
        var bytes = Mp4(10_000_000);
        var receipts = new List<string>();
        foreach (var (first, last, url) in plan) receipts.Add((await Upload(HttpMethod.Put, url, Octets(bytes[first..(last + 1)]))).Header("ETag")!);

        (await Complete(urn, receipts[1], receipts[0], receipts[2])).Status.ShouldBe(400);
        (await Complete(urn, receipts[0], receipts[1])).Status.ShouldBe(400);
        (await Complete(urn, [.. receipts])).Status.ShouldBe(200);

        LinkedIn.Media[0].ReceivedParts.Count.ShouldBe(3);
        LinkedIn.Media[0].Size.ShouldBe(10_000_000);
    }

    [Fact]
    public async Task Finalizing_without_every_part_or_without_the_token_is_refused()
    {
        var urn = (await Video(10_000_000)).Json["value"]!["video"]!.GetValue<string>();

        (await Complete(urn)).Status.ShouldBe(400);
        var answer = await Post("/rest/videos?action=finalizeUpload", $$$"""{"finalizeUploadRequest":{"video":"{{{urn}}}","uploadedPartIds":[]}}""");
        answer.Json["code"]!.GetValue<string>().ShouldBe("MISSING_FIELD");
    }

    [Fact]
    public async Task A_video_that_nobody_polled_cannot_be_attached()
    {
        LinkedIn.Options.VideoProcessing = TimeSpan.FromSeconds(30);
        var urn = await Uploaded();
        (await Post("/rest/posts", Body("x", Attach(urn)))).Json["code"]!.GetValue<string>().ShouldBe("MEDIA_ASSET_WAITING_UPLOAD");
        (await Get("/rest/videos/" + Enc(urn))).Json["status"]!.GetValue<string>().ShouldBe("PROCESSING");

        LinkedIn.Clock.Advance(TimeSpan.FromSeconds(31));
        var read = (await Get("/rest/videos/" + Enc(urn))).Json;

        read["status"]!.GetValue<string>().ShouldBe("AVAILABLE");
        read["duration"]!.GetValue<int>().ShouldBePositive();
        await Create("watch", Attach(urn));
    }

    [Fact]
    public async Task Failed_processing_tells_why()
    {
        LinkedIn.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, PathPattern = "/rest/videos", Skip = 1, Reason = "BAD_CODEC" });

        var urn = await Uploaded();
        var read = (await Get("/rest/videos/" + Enc(urn))).Json;

        read["status"]!.GetValue<string>().ShouldBe("PROCESSING_FAILED");
        read["processingFailureReason"]!.GetValue<string>().ShouldBe("BAD_CODEC");
        (await Post("/rest/posts", Body("x", Attach(urn)))).Json["code"]!.GetValue<string>().ShouldBe("MEDIA_ASSET_PROCESSING_FAILED");
    }

    [Fact]
    public async Task Captions_are_a_form_and_a_thumbnail_is_a_still_image()
    {
        var start = await Post("/rest/videos?action=initializeUpload", $$$"""{"initializeUploadRequest":{"owner":"{{{Organization.Urn}}}","fileSizeBytes":100000,"uploadCaptions":true,"uploadThumbnail":true}}""");
        var value = start.Json["value"]!;
        var captions = value["captionsUploadUrl"]!.GetValue<string>();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"format":"SRT","formattedForEasyReader":true,"largeText":true,"source":"USER_PROVIDED","locale":{"variant":"AMERICAN","country":"US","language":"EN"},"transcriptType":"CLOSED_CAPTION"}"""), "metadata" },
            { new StringContent("1\n00:00:01,000 --> 00:00:02,000\nHello\n"), "file", "captions.srt" },
        };

        (await Upload(HttpMethod.Post, captions, new StringContent("x"))).Status.ShouldBe(415);
        (await Upload(HttpMethod.Post, captions, form)).Status.ShouldBe(201);
        var thumbnail = value["thumbnailUploadUrl"]!.GetValue<string>();
        (await Upload(HttpMethod.Put, thumbnail, new ByteArrayContent(Images.Png(1, 1)))).Status.ShouldBe(400);
        (await Upload(HttpMethod.Put, thumbnail, new ByteArrayContent(Images.Png(1, 1)), null, ("media-type-family", "STILLIMAGE"))).Status.ShouldBe(201);

        LinkedIn.Media[0].Captions.ShouldNotBeNull().ShouldContain("Hello");
        LinkedIn.Media[0].ThumbnailSha256.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("202601", 422)]
    [InlineData("202602", 200)]
    public async Task A_template_is_known_since_202602(string version, int status)
    {
        Version = version;

        (await Post("/rest/videos?action=initializeUpload", $$$"""{"initializeUploadRequest":{"owner":"{{{Organization.Urn}}}","fileSizeBytes":100000,"templateName":"t"}}""")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Nobody_uploads_for_a_foreign_owner()
    {
        var foreign = LinkedIn.AddOrganization("Foreign");

        (await Initialize("images", foreign.Urn)).Status.ShouldBe(403);
        (await Initialize("documents", "urn:li:share:1")).Json["code"]!.GetValue<string>().ShouldBe("INVALID_URN_TYPE");
    }

    private static string Attach(string urn) => $$$""","content":{"media":{"id":"{{{urn}}}"}}""";

    private Task<Answer> Initialize(string kind, string owner) => Post($"/rest/{kind}?action=initializeUpload", $$$"""{"initializeUploadRequest":{"owner":"{{{owner}}}"}}""");

    private Task<Answer> Video(long size, string? owner = null) =>
        Post("/rest/videos?action=initializeUpload", $$$"""{"initializeUploadRequest":{"owner":"{{{owner ?? Organization.Urn}}}","fileSizeBytes":{{{size}}},"uploadCaptions":false,"uploadThumbnail":false}}""");

    private Task<Answer> Complete(string urn, params string[] receipts) => Post(
        "/rest/videos?action=finalizeUpload",
        new JsonObject
        {
            ["finalizeUploadRequest"] = new JsonObject { ["video"] = urn, ["uploadToken"] = "", ["uploadedPartIds"] = new JsonArray([.. receipts.Select(r => (JsonNode)r)]) },
        }.ToJsonString());

    private async Task<string> Uploaded()
    {
        var value = (await Video(100_000)).Json["value"]!;
        var etag = (await Upload(HttpMethod.Put, value["uploadInstructions"]![0]!["uploadUrl"]!.GetValue<string>(), Octets(Mp4(100_000)))).Header("ETag")!;
        var urn = value["video"]!.GetValue<string>();
        (await Complete(urn, etag)).Status.ShouldBe(200);
        return urn;
    }

    private static byte[] Mp4(int size)
    {
        var bytes = new byte[size];
        new Random(7).NextBytes(bytes);
        Encoding.ASCII.GetBytes("\0\0\0\u0018ftypmp42").CopyTo(bytes, 0);
        return bytes;
    }
}
