using System.Diagnostics;
using System.Text.Json;
using Social.Conformance;
using Social.Telemetry;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

public sealed class MediaClientTests
{
    [Fact]
    public async Task Metadata_is_sent_with_every_member_where_X_wants_it()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Png()), cancellationToken: TestContext.Current.CancellationToken);

        await fixture.Twitter.Media.SetMetadataAsync(fixture.Account, uploaded.Id, new TwitterMediaMetadata
        {
            AltText = "A square",
            AllowDownload = false,
            SensitiveMediaWarning = new TwitterSensitiveMediaWarning { Other = true },
            PreviewImageKey = "3_1",
            FoundMediaOrigin = new TwitterMediaOrigin { Provider = "giphy", Id = "g1" },
            Shared = true,
            ContentExpiration = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000),
            AllowedDomains = ["example.com"],
            Managed = true,
            UploadSource = "studio",
            More = new Dictionary<string, JsonElement> { ["geo_restrictions"] = JsonElement.Parse("""{"whitelisted_country_codes":["DE"]}""") },
        }, TestContext.Current.CancellationToken);

        fixture.X.Requests.Of("POST", "/2/media/metadata").ShouldHaveSingleItem().BodyText.ShouldBe(
            $$$$$"""{"id":"{{{{{uploaded.Id}}}}}","metadata":{"alt_text":{"text":"A square"},"allow_download_status":{"allow_download":false},"sensitive_media_warning":{"other":true},"preview_image":{"media_key":"3_1"},"found_media_origin":{"provider":"giphy","id":"g1"},"shared_info":{"shared":true},"content_expiration":{"timestamp_sec":1900000000},"domain_restrictions":{"whitelist":["example.com"]},"management_info":{"managed":true},"upload_source":{"upload_source":"studio"},"geo_restrictions":{"whitelisted_country_codes":["DE"]}}}""");
        fixture.X.Media.ShouldHaveSingleItem().AltText.ShouldBe("A square");
    }

    [Fact]
    public async Task Media_is_looked_up_by_key()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        TwitterMedia media = fixture.Twitter.Media;
        UploadedMedia image = await media.UploadAsync(
            fixture.Account, new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Png(12, 9)), AltText = "Nine high" }, cancellationToken: TestContext.Current.CancellationToken);
        UploadedMedia video = await media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Mp4(4000)), cancellationToken: TestContext.Current.CancellationToken);
        fixture.X.Media.Single(m => m.Id == video.Id).Views = 7;

        TwitterMediaItem one = await media.GetAsync(fixture.Account, image.Key!, cancellationToken: TestContext.Current.CancellationToken);
        IReadOnlyList<TwitterMediaItem> both = await media.LookupAsync(fixture.Account, [image.Key!, "13_1", video.Key!], cancellationToken: TestContext.Current.CancellationToken);

        one.Type.ShouldBe("photo");
        one.Width.ShouldBe(12);
        one.Height.ShouldBe(9);
        one.AltText.ShouldBe("Nine high");
        one.Url.ShouldNotBeNull();
        both.Select(m => m.MediaKey).ShouldBe([image.Key!, video.Key!]);
        both[1].Duration.ShouldBe(TimeSpan.FromSeconds(1));
        both[1].PublicMetrics["view_count"].ShouldBe(7);
        both[1].Variants.ShouldHaveSingleItem().ContentType.ShouldBe("video/mp4");
    }

    [Fact]
    public async Task Media_that_X_does_not_know_is_not_found()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Twitter.Media.GetAsync(fixture.Account, "3_99", cancellationToken: TestContext.Current.CancellationToken));

        error.Code.ShouldBe(SocialErrorCode.NotFound);
        await Should.ThrowAsync<SocialValidationException>(() => fixture.Twitter.Media.GetAsync(fixture.Account, "3_99/../x", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_state_of_processing_can_be_asked_for()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Reason = "bad moov", PathPattern = "/2/media/upload/*/finalize" });
        await Should.ThrowAsync<SocialMediaException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Mp4(4000)), cancellationToken: TestContext.Current.CancellationToken));

        TwitterUploadStatus status = await fixture.Twitter.Media.GetStatusAsync(fixture.Account, fixture.X.Media[0].Id, TestContext.Current.CancellationToken);

        status.State.ShouldBe("failed");
        status.ErrorCode.ShouldBe(1);
        status.ErrorName.ShouldBe("InvalidMedia");
        status.ErrorMessage.ShouldBe("bad moov");
        status.Length.ShouldBe(4000);
    }

    [Fact]
    public async Task Media_uploaded_for_other_owners_and_for_messages_says_so()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        MediaSource png = MediaSource.FromBytes(TestMedia.Png());

        await fixture.Twitter.Media.UploadAsync(
            fixture.Account, new TwitterMediaUpload { Media = png, AdditionalOwners = ["12", "34"] }, cancellationToken: TestContext.Current.CancellationToken);
        await fixture.Twitter.Media.UploadAsync(
            fixture.Account, new TwitterMediaUpload { Media = png, Category = TwitterMediaCategory.DirectMessageImage, Shared = true }, cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Requests.Of("POST", "/2/media/upload").ShouldHaveSingleItem().BodyText.ShouldContain("12,34");
        fixture.X.Requests.Of("POST", "/2/media/upload/initialize").ShouldHaveSingleItem().BodyText.ShouldEndWith("\"media_category\":\"dm_image\",\"shared\":true}");
    }

    [Fact]
    public async Task Media_uploaded_before_only_gets_what_is_added()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Png()), cancellationToken: TestContext.Current.CancellationToken);

        UploadedMedia again = await fixture.Twitter.Media.UploadAsync(
            fixture.Account, new MediaAttachment { Uploaded = uploaded, AltText = "Later" }, cancellationToken: TestContext.Current.CancellationToken);

        again.ShouldBe(uploaded);
        fixture.X.Media.ShouldHaveSingleItem().AltText.ShouldBe("Later");
    }

    [Fact]
    public async Task Media_at_a_URL_is_fetched_and_uploaded()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        byte[] png = TestMedia.Png(padding: 150_000);
        await using ByteServer server = await ByteServer.StartAsync(png, "image/png");

        await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromUrl(server.Address), cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(png));
    }

    [Fact]
    public async Task An_upload_is_one_action_of_the_user()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        List<Activity> spans = [];
        string account = fixture.Account.ToString();
        using ActivityListener listener = new()
        {
            ShouldListenTo = s => s.Name == SocialTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                lock (spans)
                {
                    spans.Add(a);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Gif()), cancellationToken: TestContext.Current.CancellationToken);

        lock (spans)
        {
            spans.Where(s => Equals(s.GetTagItem("social.account"), account)).ShouldHaveSingleItem().OperationName.ShouldBe("twitter upload");
        }
    }
}
