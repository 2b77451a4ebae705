using Social.Conformance;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

public sealed class VideoUploadTests
{
    private const int Mega = 1024 * 1024;
    private const string Append = "/2/media/upload/*/append";

    [Fact]
    public async Task A_video_of_20_MB_goes_in_parts_of_1_MiB_and_arrives_byte_for_byte()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        byte[] bytes = TestMedia.Mp4(20 * Mega + 123);
        Reports<UploadProgress> reports = new();

        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes, "film.mp4"), new UploadOptions { Progress = reports }, TestContext.Current.CancellationToken);

        EmulatedTwitterMedia media = fixture.X.Media.ShouldHaveSingleItem();
        media.Id.ShouldBe(uploaded.Id);
        media.Category.ShouldBe("tweet_video");
        media.MediaType.ShouldBe("video/mp4");
        media.Sha256.ShouldBe(TestMedia.Sha256(bytes));
        uploaded.Key.ShouldBe(media.Key);
        uploaded.Kind.ShouldBe(MediaKind.Video);
        media.ReceivedSegments.Count.ShouldBe(21);
        media.ReceivedSegments.Values.ShouldAllBe(s => s.Length <= Mega && s.Arrivals == 1);
        reports.All[^1].Phase.ShouldBe(UploadPhase.Completed);
        fixture.X.Requests.CountOf("POST", "/2/media/upload/*/finalize").ShouldBe(1);
        fixture.X.Requests.Of("POST", "/2/media/upload/*/finalize").ShouldAllBe(r => r.BodyLength == 0);
    }

    [Fact]
    public async Task An_animated_GIF_goes_in_parts_as_tweet_gif()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        byte[] bytes = TestMedia.Gif(frames: 3);

        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        EmulatedTwitterMedia media = fixture.X.Media.ShouldHaveSingleItem();
        media.Category.ShouldBe("tweet_gif");
        media.Sha256.ShouldBe(TestMedia.Sha256(bytes));
        uploaded.Kind.ShouldBe(MediaKind.Animation);
        fixture.X.Requests.CountOf("POST", Append).ShouldBe(1);
        fixture.X.Requests.CountOf("POST", "/2/media/upload").ShouldBe(0);
    }

    [Fact]
    public async Task A_video_can_be_uploaded_as_amplify_video()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        await fixture.Twitter.Media.UploadAsync(
            fixture.Account,
            new TwitterMediaUpload { Media = MediaSource.FromBytes(TestMedia.Mp4(4000, seconds: 600)), Category = TwitterMediaCategory.AmplifyVideo },
            cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().Category.ShouldBe("amplify_video");
    }

    [Fact]
    public async Task Parts_go_several_at_once_when_asked()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync(o => o.UploadParallelism = 3);
        byte[] bytes = TestMedia.Mp4(7 * Mega + 1);

        await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(bytes));
        fixture.X.Requests.CountOf("POST", Append).ShouldBe(8);
    }

    [Fact]
    public async Task A_part_that_X_finds_too_large_is_told_as_such()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync(o => o.UploadChunkSize = 4 * Mega, emulator: e => e.Twitter.MaxSegmentBytes = 2 * Mega);

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Mp4(5 * Mega)), cancellationToken: TestContext.Current.CancellationToken));

        error.Code.ShouldBe(SocialErrorCode.InvalidMedia);
        error.Status.ShouldBe(413);
        error.Message.ShouldContain("4194304 bytes");
        error.Message.ShouldContain("chunk size");
        fixture.X.Requests.CountOf("POST", Append).ShouldBe(1);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.TornBody)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    [InlineData(EmulatorFaultKind.ResetBeforeRead)]
    [InlineData(EmulatorFaultKind.CloseWithoutAnswer)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.ServerErrorBefore)]
    public async Task A_part_whose_answer_is_lost_is_sent_again_and_the_whole_stays_the_same(EmulatorFaultKind kind)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = kind, PathPattern = Append, Skip = 1 });
        byte[] bytes = TestMedia.Mp4(3 * Mega + 5);

        await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(bytes));
        fixture.X.Requests.CountOf("POST", Append).ShouldBe(5);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    public async Task Finalize_is_tried_again_when_X_fails(EmulatorFaultKind kind)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = kind, PathPattern = "/2/media/upload/*/finalize" });
        byte[] bytes = TestMedia.Mp4(4000);

        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.StateOf(fixture.X.Media.Single(m => m.Id == uploaded.Id)).ShouldBe(EmulatedTwitterMediaState.Succeeded);
        fixture.X.Requests.CountOf("POST", "/2/media/upload/*/finalize").ShouldBe(2);
    }

    [Fact]
    public async Task An_append_answered_by_nothing_but_a_success_is_a_success()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 204, TakeEffect = true, PathPattern = Append });
        byte[] bytes = TestMedia.Mp4(4000);

        await fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Media.ShouldHaveSingleItem().Sha256.ShouldBe(TestMedia.Sha256(bytes));
    }

    [Fact]
    public async Task A_chosen_part_size_outside_of_what_X_takes_is_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        ArgumentOutOfRangeException error = await Should.ThrowAsync<ArgumentOutOfRangeException>(() => fixture.Twitter.Media.UploadAsync(
            fixture.Account, MediaSource.FromBytes(TestMedia.Mp4(4000)), new UploadOptions { ChunkSize = 5 * Mega }, TestContext.Current.CancellationToken));

        error.Message.ShouldContain("4194304");
        fixture.X.Requests.Count.ShouldBe(0);
    }
}
