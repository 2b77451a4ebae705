using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

public sealed class ProcessingTests
{
    private readonly SwiftTime _time = new();

    [Fact]
    public async Task The_wait_keeps_to_the_pace_that_X_asks_for()
    {
        await using TwitterFixture fixture = await StartAsync();
        fixture.X.Options.MediaCheckAfterSeconds = 7;
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.SlowProcessing, Delay = TimeSpan.FromSeconds(20), PathPattern = "/2/media/upload/*/finalize" });
        Reports<UploadProgress> reports = new();

        await UploadAsync(fixture, new UploadOptions { Progress = reports });

        _time.Waits.ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)]);
        fixture.X.Requests.CountOf("GET", "/2/media/upload").ShouldBe(3);
        fixture.X.Requests.Of("GET", "/2/media/upload").ShouldAllBe(r => r.Query.EndsWith("&command=STATUS"));
        reports.All.Where(r => r.Phase == UploadPhase.Processing).Select(r => r.ProcessingPercent).ShouldContain(35);
    }

    [Fact]
    public async Task Failed_processing_inside_a_success_is_an_error_with_the_reason_of_X()
    {
        await using TwitterFixture fixture = await StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Reason = "Unsupported video format", PathPattern = "/2/media/upload/*/finalize" });

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => UploadAsync(fixture));

        error.Code.ShouldBe(SocialErrorCode.ProcessingFailed);
        error.Remedy.ShouldBe(Remedy.FixContent);
        error.PlatformCode.ShouldBe("1");
        error.PlatformSubcode.ShouldBe("InvalidMedia");
        error.Message.ShouldContain("Unsupported video format");
        error.IsTransient.ShouldBeFalse();
        error.Checkpoint.ShouldBeNull();
    }

    [Fact]
    public async Task Processing_that_outlasts_the_wait_leaves_a_checkpoint_that_only_waits_on()
    {
        await using TwitterFixture fixture = await StartAsync();
        fixture.X.Options.MediaProcessing = TimeSpan.FromSeconds(60);
        byte[] bytes = TestMedia.Mp4(4000);

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => UploadAsync(fixture, new UploadOptions { WaitFor = TimeSpan.FromSeconds(10) }));
        error.Code.ShouldBe(SocialErrorCode.NotReady);
        error.IsTransient.ShouldBeTrue();
        UploadedMedia uploaded = await fixture.Twitter.Media.ResumeUploadAsync(error.Checkpoint!, MediaSource.FromBytes(bytes), cancellationToken: TestContext.Current.CancellationToken);

        EmulatedTwitterMedia media = fixture.X.Media.ShouldHaveSingleItem();
        uploaded.Id.ShouldBe(media.Id);
        uploaded.Key.ShouldBe(media.Key);
        fixture.X.StateOf(media).ShouldBe(EmulatedTwitterMediaState.Succeeded);
        fixture.X.Requests.CountOf("POST", "/2/media/upload/*/append").ShouldBe(1);
        fixture.X.Requests.CountOf("POST", "/2/media/upload/*/finalize").ShouldBe(1);
    }

    [Fact]
    public async Task Media_without_processing_information_is_ready_and_STATUS_is_never_asked()
    {
        await using TwitterFixture fixture = await StartAsync();
        fixture.X.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, TakeEffect = true, PathPattern = "/2/media/upload/*/finalize",
            Body = """{"data":{"id":"1880028106020515840","media_key":"13_1880028106020515840","size":4000,"expires_after_secs":86400}}"""u8.ToArray(),
        });
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, PathPattern = "/2/media/metadata" });
        MediaAttachment media = new() { Source = MediaSource.FromBytes(TestMedia.Mp4(4000)), AltText = "A film" };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, media, cancellationToken: TestContext.Current.CancellationToken));
        UploadedMedia uploaded = await fixture.Twitter.Media.ResumeUploadAsync(error.Checkpoint!, media with { AltText = null }, cancellationToken: TestContext.Current.CancellationToken);

        uploaded.Id.ShouldBe("1880028106020515840");
        fixture.X.Requests.CountOf("GET", "/2/media/upload").ShouldBe(0);
    }

    private static Task<UploadedMedia> UploadAsync(TwitterFixture fixture, UploadOptions? options = null) =>
        fixture.Twitter.Media.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Mp4(4000)), options, TestContext.Current.CancellationToken);

    private async Task<TwitterFixture> StartAsync()
    {
        TwitterFixture fixture = await TwitterFixture.StartAsync(services: s => s.AddSingleton<TimeProvider>(_time));
        _time.Network = fixture.X.Clock;
        return fixture;
    }
}
