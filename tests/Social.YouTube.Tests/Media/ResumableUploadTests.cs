using Social.Conformance;
using Social.Testing;

namespace Social.YouTube.Tests.Media;

/// <summary>The resumable upload, by Google's protocol, over a real socket.</summary>
public sealed partial class ResumableUploadTests
{
    private const string UploadPath = "/upload/youtube/v3/videos";
    private const int Step = 256 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_small_video_goes_in_one_request_without_a_range()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        byte[] video = TestMedia.Mp4(300_000);

        PublishResult result = await PublishAsync(fixture, video);

        result.Status.ShouldBe(PublishStatus.Published);
        RecordedRequest open = fixture.Network.Requests.Of("POST", UploadPath).ShouldHaveSingleItem();
        open.Query.ShouldContain("uploadType=resumable");
        open.Query.ShouldContain("part=snippet");
        open.Headers["X-Upload-Content-Length"].ShouldBe("300000");
        open.Headers["X-Upload-Content-Type"].ShouldBe("video/mp4");
        open.BodyText.ShouldContain("\"title\":\"My video title\"");
        RecordedRequest put = fixture.Network.Requests.Of("PUT", UploadPath).ShouldHaveSingleItem();
        put.Headers.ContainsKey("Content-Range").ShouldBeFalse();
        put.Headers["Content-Length"].ShouldBe("300000");
        EmulatedVideo there = fixture.Network.Videos.ShouldHaveSingleItem();
        there.Sha256.ShouldBe(TestMedia.Sha256(video));
        result.Reference!.Id.ShouldBe(there.Id);
        result.Reference.Url!.AbsoluteUri.ShouldBe($"https://www.youtube.com/watch?v={there.Id}");
    }

    [Fact]
    public async Task Parts_are_multiples_of_256_KiB_and_the_last_one_makes_the_video()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step);
        byte[] video = TestMedia.Mp4((2 * Step) + 1000);

        await PublishAsync(fixture, video);

        fixture.Network.Requests.Of("PUT", UploadPath).Select(r => r.Headers["Content-Range"]).ShouldBe(
            [$"bytes 0-{Step - 1}/{video.Length}", $"bytes {Step}-{(2 * Step) - 1}/{video.Length}", $"bytes {2 * Step}-{video.Length - 1}/{video.Length}"]);
        fixture.Network.Requests.Of("PUT", UploadPath).Select(r => r.StatusCode).ShouldBe([308, 308, 200]);
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task An_interrupted_upload_is_asked_about_and_resumed_as_in_the_documentation()
    {
        // Worked example 14.1: 3,000,000 bytes, of which 1,000,000 are stored when the connection drops.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(emulator: o => o.KeepAtMostPerRequest = 1_000_000);
        byte[] video = TestMedia.Mp4(3_000_000);
        fixture.Network.Faults.Add(Cut() with { TakeEffect = true });
        Task lift = LiftAsync(fixture);

        PublishResult result = await PublishAsync(fixture, video);

        await lift;
        result.Status.ShouldBe(PublishStatus.Published);
        IReadOnlyList<RecordedRequest> puts = fixture.Network.Requests.Of("PUT", UploadPath);
        puts[0].Headers.ContainsKey("Content-Range").ShouldBeFalse();
        puts[1].Headers["Content-Range"].ShouldBe("bytes */3000000");
        puts[1].Headers["Content-Length"].ShouldBe("0");
        puts[1].StatusCode.ShouldBe(308);
        puts[2].Headers["Content-Range"].ShouldBe("bytes 1000000-2999999/3000000");
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task A_range_without_its_unit_is_understood()
    {
        // Worked example 14.2.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step, emulator: o => o.BareRangeHeader = true);
        byte[] video = TestMedia.Mp4((3 * Step) + 5);

        await PublishAsync(fixture, video);

        fixture.Network.Requests.CountOf("PUT", UploadPath).ShouldBe(4);
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task A_session_that_moves_is_followed()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step, emulator: o => o.MoveUploadSessions = true);
        byte[] video = TestMedia.Mp4((2 * Step) + 5);

        await PublishAsync(fixture, video);

        fixture.Network.Requests.Of("PUT", UploadPath).Select(r => r.Query).Distinct().Count().ShouldBe(3);
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.ResetBeforeRead)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    public async Task After_a_failed_part_the_session_is_asked_before_anything_more_is_sent(EmulatorFaultKind kind)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step);
        byte[] video = TestMedia.Mp4((3 * Step) + 7);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = kind, Method = "PUT", PathPattern = UploadPath, Skip = 1 });

        PublishResult result = await PublishAsync(fixture, video);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.Of("PUT", UploadPath)[2].Headers["Content-Range"].ShouldBe($"bytes */{video.Length}");
        fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(1);
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task Random_cuts_end_byte_identical_and_send_at_most_one_part_again_each()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            Random random = new(seed);
            int keep = random.Next(1, 3) * 100_000;
            await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o =>
            {
                o.UploadChunkSize = Step;
                o.Retry.MaxAttempts = 50;
                o.CircuitBreaker.MinimumThroughput = int.MaxValue;
            });
            byte[] video = TestMedia.Mp4(random.Next(Step, 6 * Step));
            fixture.Network.Faults.AddRandom(
                seed, 0.12,
                Cut() with { TakeEffect = false }, Cut() with { TakeEffect = true }, Cut() with { Kind = EmulatorFaultKind.ResetBeforeRead }, Cut() with { Kind = EmulatorFaultKind.ResetAfterTaken },
                Cut() with { Kind = EmulatorFaultKind.ServerErrorAfter }, Cut() with { Kind = EmulatorFaultKind.TornBody });
            fixture.Network.Options.KeepAtMostPerRequest = seed % 2 == 0 ? null : keep;

            PublishResult result = await PublishAsync(fixture, video);

            result.Status.ShouldBe(PublishStatus.Published, $"seed {seed}");
            EmulatedVideo there = fixture.Network.Videos.ShouldHaveSingleItem();
            there.Sha256.ShouldBe(TestMedia.Sha256(video), $"seed {seed}");
            RecordedRequest[] parts = [.. fixture.Network.Requests.Of("PUT", UploadPath).Where(r => r.Headers["Content-Length"] != "0")];
            if (seed % 2 == 0)
            {
                long sent = parts.Sum(r => long.Parse(r.Headers["Content-Length"]));
                int cuts = parts.Count(r => r.Fault is not null);
                sent.ShouldBeLessThanOrEqualTo(video.Length + ((long)cuts * Step), $"seed {seed}");
            }
        }
    }

    [Fact]
    public async Task A_session_that_is_gone_is_begun_anew_while_nothing_can_have_been_made()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.UploadChunkSize = Step);
        byte[] video = TestMedia.Mp4((2 * Step) + 7);
        Gate gate = new(fixture, after: Step);

        PublishResult result = await PublishAsync(fixture, video, new PublishOptions { Progress = gate });

        result.Status.ShouldBe(PublishStatus.Published);
        gate.HasExpired.ShouldBeTrue();
        fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(2);
        fixture.Network.Videos.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task A_session_that_is_gone_after_its_last_byte_left_is_never_begun_anew()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.Retry.MaxAttempts = 1);
        fixture.Network.Options.VisibilityDelay = TimeSpan.FromHours(1);
        fixture.Network.Faults.Add(Cut() with { TakeEffect = true });
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 404, Method = "PUT", PathPattern = UploadPath, Times = null });
        PublishOptions options = new() { IdempotencyKey = "gone" };

        PublishResult first = await PublishAsync(fixture, TestMedia.Mp4(), options);
        PublishResult second = await PublishAsync(fixture, TestMedia.Mp4(), options);
        fixture.Network.Clock.Offset += TimeSpan.FromHours(2);
        PublishResult found = await PublishAsync(fixture, TestMedia.Mp4(), options);

        first.Status.ShouldBe(PublishStatus.Unconfirmed);
        second.Status.ShouldBe(PublishStatus.Unconfirmed);
        found.Status.ShouldBe(PublishStatus.Published);
        found.Evidence.ShouldBe(ReconciliationEvidence.Evidence);
        fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(1);
        fixture.Network.Videos.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_is_proved_by_the_session()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.Retry.MaxAttempts = 1);
        fixture.Network.Faults.Add(Cut() with { TakeEffect = true });

        PublishResult result = await PublishAsync(fixture, TestMedia.Mp4());

        result.Status.ShouldBe(PublishStatus.Published);
        result.Evidence.ShouldBe(ReconciliationEvidence.Proof);
        result.Reference!.Id.ShouldBe(fixture.Network.Videos.Single().Id);
    }

    [Fact]
    public async Task A_session_on_a_foreign_host_gets_no_token()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.Retry.MaxAttempts = 1);
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = "POST", PathPattern = UploadPath, Headers = new Dictionary<string, string> { ["Location"] = "https://www.googleapis.com.evil.example/session" },
        });

        SocialException error = await Should.ThrowAsync<SocialException>(() => PublishAsync(fixture, TestMedia.Mp4()));

        error.Code.ShouldBe(SocialErrorCode.PlatformError);
        error.Message.ShouldContain("not Google's");
        fixture.Network.Requests.CountOf("PUT", UploadPath).ShouldBe(0);
    }

    [Fact]
    public async Task The_channels_own_daily_limit_is_told_as_a_quota_and_not_tried_again()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(emulator: o => o.ChannelUploadsPerDay = 0);

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => PublishAsync(fixture, TestMedia.Mp4()));

        error.Code.ShouldBe(SocialErrorCode.QuotaExceeded);
        error.PlatformCode.ShouldBe("uploadLimitExceeded");
        error.Status.ShouldBe(400);
        error.RetryAfter.ShouldBe(TimeSpan.FromHours(24));
        fixture.Network.Requests.CountOf("POST", UploadPath).ShouldBe(1);
    }

    private static EmulatorFault Cut() => new() { Kind = EmulatorFaultKind.CloseWithoutAnswer, Method = "PUT", PathPattern = UploadPath };

    private static VideoUpload Upload(byte[] video) => new()
    {
        Source = MediaSource.FromBytes(video, "film.mp4"),
        Video = new YouTubeVideo { Snippet = new VideoSnippet { Title = "My video title", Description = "This is a description of my video", Tags = ["cool", "video", "more keywords"], CategoryId = "22" }, Status = new VideoStatus { PrivacyStatus = "public", Embeddable = true, License = "youtube" } },
    };

    private static Task<PublishResult> PublishAsync(YouTubeFixture fixture, byte[] video, PublishOptions? options = null) => fixture.Client.Uploads.UploadAsync(fixture.Account, Upload(video), options, Cancel);

    /// <summary>After the first request the session keeps everything again.</summary>
    private static async Task LiftAsync(YouTubeFixture fixture)
    {
        while (fixture.Network.Requests.CountOf("PUT", UploadPath) < 2)
        {
            await Task.Delay(1, Cancel);
        }

        fixture.Network.Options.KeepAtMostPerRequest = null;
    }
}
