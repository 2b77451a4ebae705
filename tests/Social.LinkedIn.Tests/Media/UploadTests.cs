using System.Text;
using System.Text.Json.Nodes;
using Social.Conformance;
using Social.LinkedIn.Tests.Publishing;
using Social.Testing;

namespace Social.LinkedIn.Tests.Media;

public sealed class UploadTests
{
    private const int Part = 4 * 1024 * 1024;

    [Fact]
    public async Task An_image_goes_with_the_token_and_a_videos_parts_without()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        UploadedMedia image = await fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Png(), "a.png"));
        UploadedMedia video = await fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Mp4(100_000), "a.mp4"));

        RecordedRequest[] puts = [.. fixture.Network.Requests.Of("PUT", "/dms-uploads/**")];
        puts[0].Headers["Authorization"].ShouldBe($"Bearer {fixture.Token.AccessToken}");
        puts[1].Headers.ContainsKey("Authorization").ShouldBeFalse();
        puts[1].Headers["Content-Type"].ShouldBe("application/octet-stream");
        (image.Kind, video.Kind).ShouldBe((MediaKind.Image, MediaKind.Video));
        PublishTests.ShouldBeJson(fixture.BodiesOf("POST", "/rest/images").Single(), $$$"""{"initializeUploadRequest":{"owner":"{{{fixture.Organization.Id}}}"}}""");
        PublishTests.ShouldBeJson(
            fixture.BodiesOf("POST", "/rest/videos")[0],
            $$$"""{"initializeUploadRequest":{"owner":"{{{fixture.Organization.Id}}}","fileSizeBytes":100000,"uploadCaptions":false,"uploadThumbnail":false}}""");
    }

    [Fact]
    public async Task A_video_of_one_part_is_sent_whole_though_the_part_is_told_to_be_longer_and_ended_with_its_tag()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        byte[] film = TestMedia.Mp4(1_055_736);
        string host = fixture.Network.BaseAddress.AbsoluteUri;
        fixture.Network.Answer("POST", "/rest/videos", $$$"""
            {"value":{"uploadUrlsExpireAt":{{{DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()}}},"video":"urn:li:video:C5505AQH-oV1qvnFtKA",
             "uploadInstructions":[{"uploadUrl":"{{{host}}}dms-uploads/C5505AQH-oV1qvnFtKA/uploadedVideo?x=1","firstByte":0,"lastByte":4194303}],"uploadToken":""}}
            """);
        fixture.Network.Answer("PUT", "/dms-uploads/**", string.Empty, 200, new Dictionary<string, string> { ["ETag"] = "\"tag-1\"" });
        fixture.Network.Answer("POST", "/rest/videos", string.Empty);
        fixture.Network.Answer("GET", "/rest/videos/*", """{"id":"urn:li:video:C5505AQH-oV1qvnFtKA","owner":"urn:li:organization:2414183","status":"AVAILABLE","duration":4200,"aspectRatioWidth":16.0,"mood":{}}""");

        UploadedMedia media = await fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(film, "film.mp4"));

        media.Id.ShouldBe("urn:li:video:C5505AQH-oV1qvnFtKA");
        IReadOnlyList<string> bodies = fixture.BodiesOf("POST", "/rest/videos");
        PublishTests.ShouldBeJson(
            bodies[0], $$$"""{"initializeUploadRequest":{"owner":"{{{fixture.Organization.Id}}}","fileSizeBytes":1055736,"uploadCaptions":false,"uploadThumbnail":false}}""");
        PublishTests.ShouldBeJson(bodies[1], """{"finalizeUploadRequest":{"video":"urn:li:video:C5505AQH-oV1qvnFtKA","uploadToken":"","uploadedPartIds":["tag-1"]}}""");
        RecordedRequest part = fixture.Network.Requests.Of("PUT", "/dms-uploads/**").ShouldHaveSingleItem();
        (part.BodyLength, part.Query, part.Headers["Content-Type"]).ShouldBe((film.Length, "x=1", "application/octet-stream"));
        fixture.Network.Requests.Of("POST", "/rest/videos").Select(r => r.Query).ShouldBe(["action=initializeUpload", "action=finalizeUpload"]);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public async Task A_video_goes_in_parts_each_to_its_own_address_and_ends_with_their_tags_in_order(bool quotes, int parallelism)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(o => o.UploadParallelism = parallelism, emulator: o => o.QuotesETags = quotes);
        byte[] film = TestMedia.Mp4(10_000_000);

        UploadedMedia media = await fixture.LinkedIn.Media.UploadAsync(fixture.Member, MediaSource.FromBytes(film, "film.mp4"));

        EmulatedLinkedInMedia video = fixture.Network.Media.ShouldHaveSingleItem();
        (video.Urn, video.Sha256).ShouldBe((media.Id, TestMedia.Sha256(film)));
        video.ReceivedParts.OrderBy(p => p.Key).Select(p => p.Value.Length).ShouldBe([Part, Part, 10_000_000 - (2 * Part)]);
        fixture.Network.Requests.Of("PUT", "/dms-uploads/**").Select(r => r.Path + r.Query).Distinct().Count().ShouldBe(3);
        JsonNode end = JsonNode.Parse(fixture.BodiesOf("POST", "/rest/videos")[1])!["finalizeUploadRequest"]!;
        end["uploadedPartIds"]!.AsArray().Count.ShouldBe(3);
        end["uploadToken"].ShouldNotBeNull();
        end["video"]!.GetValue<string>().ShouldBe(media.Id);
    }

    [Fact]
    public async Task A_video_brings_its_captions_and_its_cover()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        byte[] cover = TestMedia.Png();
        MediaAttachment film = new()
        {
            Source = MediaSource.FromBytes(TestMedia.Mp4(100_000), "film.mp4"),
            Cover = MediaSource.FromBytes(cover, "cover.png"),
            Captions = [new MediaCaptions { Source = TestMedia.Text(TestMedia.SubRip, "en.srt"), Language = "en-US" }],
        };

        await fixture.LinkedIn.Media.UploadAsync(fixture.Organization, film);

        EmulatedLinkedInMedia video = fixture.Network.Media.ShouldHaveSingleItem();
        video.Captions.ShouldNotBeNull().ShouldContain("Hello");
        video.ThumbnailSha256.ShouldBe(TestMedia.Sha256(cover));
    }

    [Fact]
    public async Task Captions_that_LinkedIn_does_not_take_are_refused_before_anything_is_sent()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        MediaAttachment film = new()
        {
            Source = MediaSource.FromBytes(TestMedia.Mp4(100_000), "film.mp4"),
            Captions = [new MediaCaptions { Source = TestMedia.Text(TestMedia.WebVtt, "en.vtt"), Language = "en" }],
        };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.LinkedIn.Media.UploadAsync(fixture.Organization, film));

        error.Problems.ShouldHaveSingleItem().Member.ShouldBe("Media.Captions[0]");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_who_may_not_look_gives_an_image_a_moment_instead()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync(scopes: ["openid", "profile", "w_member_social"]);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "picture", Media = [MediaSource.FromBytes(TestMedia.Png(), "a.png")] }, fixture.Member);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.ShouldNotContain(r => r.Method == "GET");
    }

    [Fact]
    public async Task What_LinkedIn_cannot_process_is_told_with_its_reason()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Reason = "CODEC_UNSUPPORTED", Method = "POST", PathPattern = "/rest/videos", Skip = 1 });

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(
            () => fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Mp4(100_000), "a.mp4")));

        error.Code.ShouldBe(SocialErrorCode.ProcessingFailed);
        error.Message.ShouldContain("CODEC_UNSUPPORTED");
    }

    [Fact]
    public async Task An_upload_address_that_has_ended_asks_for_a_new_upload()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("PUT", "/dms-uploads/**", """{"status":400,"code":"EXPIRED_UPLOAD_URL","message":"The upload URL has expired"}""", 400);

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Png(), "a.png")));

        error.Code.ShouldBe(SocialErrorCode.CheckpointInvalid);
    }

    [Theory]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":{"video":"urn:li:video:1","uploadInstructions":[]}}""")]
    [InlineData("""{"value":{"video":"urn:li:video:1","uploadInstructions":[{"uploadUrl":"http://elsewhere.example.com/x","firstByte":0,"lastByte":4194303}]}}""")]
    [InlineData("""{"value":{"video":"urn:li:video:1","uploadInstructions":[{"uploadUrl":"https://a/1","firstByte":0,"lastByte":49},{"uploadUrl":"https://a/2","firstByte":60,"lastByte":99999}]}}""")]
    [InlineData("""{"value":{"video":"urn:li:video:1","uploadInstructions":[{"uploadUrl":"https://a/1","firstByte":0,"lastByte":98}]}}""")]
    public async Task A_place_to_upload_to_that_makes_no_sense_is_an_error_and_no_byte_is_sent(string answer)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("POST", "/rest/videos", answer);

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Mp4(100_000), "a.mp4")));

        error.Code.ShouldBe(SocialErrorCode.PlatformError);
        fixture.Network.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_part_without_a_tag_is_an_error()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("PUT", "/dms-uploads/**", string.Empty, 200);

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Mp4(100_000), "a.mp4")));

        error.Message.ShouldContain("tag");
        error.Checkpoint.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_checkpoint_goes_on_after_the_parts_that_are_there_and_hides_its_addresses()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        byte[] film = TestMedia.Mp4(10_000_000);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, Body = Encoding.UTF8.GetBytes("{}"), Method = "PUT", PathPattern = "/dms-uploads/**", Skip = 2 });
        MediaAttachment media = MediaSource.FromBytes(film, "film.mp4");

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.LinkedIn.Media.UploadAsync(fixture.Organization, media));
        UploadCheckpoint kept = UploadCheckpoint.Parse(error.Checkpoint!.Serialize());
        await fixture.LinkedIn.Media.ResumeUploadAsync(kept, media);

        kept.BytesSent.ShouldBe(2 * Part);
        kept.ToString().ShouldNotContain("dms-uploads");
        fixture.Network.Requests.CountOf("PUT", "/dms-uploads/**").ShouldBe(4);
        fixture.Network.Media.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(film));
    }

    [Fact]
    public async Task How_media_stands_can_be_asked()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        UploadedMedia video = await fixture.LinkedIn.Media.UploadAsync(fixture.Organization, MediaSource.FromBytes(TestMedia.Mp4(100_000), "a.mp4"));

        LinkedInMediaItem item = await fixture.LinkedIn.Media.GetAsync(fixture.Organization, video.Id);

        (item.Urn, item.Status, item.Owner).ShouldBe((video.Id, "AVAILABLE", fixture.Organization.Id));
        await Should.ThrowAsync<SocialValidationException>(() => fixture.LinkedIn.Media.GetAsync(fixture.Organization, "urn:li:share:1"));
    }
}
