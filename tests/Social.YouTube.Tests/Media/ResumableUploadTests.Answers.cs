using System.Text;
using Social.Conformance;
using Social.Testing;

namespace Social.YouTube.Tests.Media;

/// <summary>What each answer to a part means.</summary>
public sealed partial class ResumableUploadTests
{
    [Fact]
    public async Task A_token_that_ends_within_an_upload_is_refreshed_and_the_session_goes_on()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step);
        byte[] video = TestMedia.Mp4((3 * Step) + 7);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredToken, Method = "PUT", PathPattern = UploadPath, Skip = 1 });

        PublishResult result = await PublishAsync(fixture, video);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(1);
        fixture.Network.Requests.CountOf("POST", "/token").ShouldBe(1);
        fixture.Network.Requests.Of("PUT", UploadPath).Select(r => r.Query).Distinct().Count().ShouldBe(1);
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task A_token_that_ends_with_the_last_part_makes_one_video()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        byte[] video = TestMedia.Mp4(1000);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredToken, Method = "PUT", PathPattern = UploadPath });

        PublishResult result = await PublishAsync(fixture, video);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(1);
        fixture.Network.Videos.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task Where_we_and_the_session_disagree_it_is_asked_and_decides()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step);
        byte[] video = TestMedia.Mp4((3 * Step) + 7);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 416, Method = "PUT", PathPattern = UploadPath, Skip = 1 });

        PublishResult result = await PublishAsync(fixture, video);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.Of("PUT", UploadPath)[2].Headers["Content-Range"].ShouldBe($"bytes */{video.Length}");
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Theory]
    [InlineData(403, "quotaExceeded", "quota_exceeded")]
    [InlineData(403, "forbidden", "insufficient_permissions")]
    [InlineData(400, "invalidTitle", "content_invalid")]
    public async Task A_refusal_of_a_part_is_final_and_says_why(int status, string reason, string code)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step);
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = status, Method = "PUT", PathPattern = UploadPath, Skip = 1, Times = null,
            Body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":{{{status}}},"message":"No.","errors":[{"message":"No.","domain":"youtube.video","reason":"{{{reason}}}"}]}}"""),
        });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => PublishAsync(fixture, TestMedia.Mp4((3 * Step) + 7)));

        (error.Code.Value, error.PlatformCode, error.Status).ShouldBe((code, reason, status));
        fixture.Network.Requests.CountOf("PUT", UploadPath).ShouldBe(2);
        fixture.Network.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_answers_gone_is_begun_anew_too()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step, emulator: o => o.ExpiredSessionStatus = 410);
        byte[] video = TestMedia.Mp4((2 * Step) + 7);
        Gate gate = new(fixture, after: Step);

        PublishResult result = await PublishAsync(fixture, video, new PublishOptions { Progress = gate });

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.Of("PUT", UploadPath).ShouldContain(r => r.StatusCode == 410);
        fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(2);
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task A_description_whose_ends_of_lines_YouTube_changed_is_still_ours()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.Retry.MaxAttempts = 1);
        fixture.Network.Options.VisibilityDelay = TimeSpan.FromHours(1);
        fixture.Network.Faults.Add(Cut() with { TakeEffect = true });
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 404, Method = "PUT", PathPattern = UploadPath, Times = null });
        PublishOptions once = new() { IdempotencyKey = "lines" };
        VideoUpload upload = Upload(TestMedia.Mp4()) with { Video = new YouTubeVideo { Snippet = new VideoSnippet { Title = "Lines", Description = "One\r\ntwo \r\n" } } };

        PublishResult lost = await fixture.Client.Uploads.UploadAsync(fixture.Account, upload, once, Cancel);
        fixture.Network.Describe(fixture.Network.Videos.Single(), "One\ntwo");
        fixture.Network.Clock.Offset += TimeSpan.FromHours(2);
        PublishResult found = await fixture.Client.Uploads.UploadAsync(fixture.Account, upload, once, Cancel);

        (lost.Status, found.Status).ShouldBe((PublishStatus.Unconfirmed, PublishStatus.Published));
        found.Reference!.Id.ShouldBe(fixture.Network.Videos.ShouldHaveSingleItem().Id);
    }
}
