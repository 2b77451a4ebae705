using Social.Testing;

namespace Social.Reddit.Tests.Media;

/// <summary>Image and video posts, whose answer has no id: where it came from is told.</summary>
public sealed class MediaResultTests
{
    private static readonly Post Picture = new() { Title = "Test Title 2", Media = [SampleMedia.Png()] };

    [Fact]
    public async Task An_image_is_leased_uploaded_submitted_and_named_by_the_socket()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(Picture);

        EmulatedRedditSubmission post = fixture.Network.Submissions.ShouldHaveSingleItem();
        EmulatedRedditMedia media = fixture.Network.Media.ShouldHaveSingleItem();
        (result.Status, result.Reference!.Id, result.Evidence).ShouldBe((PublishStatus.Published, post.Fullname, null));
        FollowUpOutcome step = result.FollowUps.ShouldHaveSingleItem();
        (step.Step, step.IsSuccess).ShouldBe(("media-socket", true));
        fixture.FormOf("/api/media/asset.json").ShouldBe(new Dictionary<string, string> { ["api_type"] = "json", ["filepath"] = "picture.png", ["mimetype"] = "image/png" }, ignoreOrder: true);
        Dictionary<string, string> form = fixture.FormOf(RedditFixture.Submit);
        (form["kind"], form["url"]).ShouldBe(("image", $"https://{fixture.Network.BaseAddress.Authority}/reddit-uploaded-media/{media.AssetId}"));
        post.Media.ShouldBe(media);
        media.Arrivals.ShouldBe(1);
    }

    [Fact]
    public async Task The_storage_gets_the_fields_in_their_order_and_no_token()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        await fixture.PublishAsync(Picture);

        RecordedRequest upload = fixture.Network.Requests.Of("POST", "/reddit-uploaded-media").ShouldHaveSingleItem();
        upload.Headers.ContainsKey("Authorization").ShouldBeFalse();
        string body = System.Text.Encoding.Latin1.GetString(upload.Body.Span);
        int[] places = [.. new[] { "name=\"x-amz-algorithm\"", "name=\"key\"", "name=\"policy\"", "name=\"Content-Type\"", "name=\"file\"" }.Select(n => body.IndexOf(n, StringComparison.Ordinal))];
        places.ShouldBeInOrder();
        places[0].ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_video_has_a_poster_of_its_own()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        Post video = new() { Title = "Film", Media = [new MediaAttachment { Source = SampleMedia.Mp4(), Cover = SampleMedia.Png("cover.png") }] };

        PublishResult result = await fixture.PublishAsync(video);

        EmulatedRedditSubmission post = fixture.Network.Submissions.ShouldHaveSingleItem();
        result.Reference!.Id.ShouldBe(post.Fullname);
        (post.Kind, post.Media!.MimeType, post.Poster!.FileName).ShouldBe(("video", "video/mp4", "cover.png"));
        fixture.FormOf(RedditFixture.Submit)["video_poster_url"].ShouldEndWith("/" + post.Poster.AssetId);
        result.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_video_without_a_cover_gets_a_plain_poster_and_a_warning()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(new Post { Title = "Film", Media = [SampleMedia.Mp4()] });

        result.Status.ShouldBe(PublishStatus.Published);
        result.Warnings.ShouldHaveSingleItem().Member.ShouldBe("Media[0].Cover");
        fixture.Network.Submissions.ShouldHaveSingleItem().Poster!.IsUploaded.ShouldBeTrue();
    }

    [Theory]
    [InlineData(EmulatedRedditSocketMode.Silent)]
    [InlineData(EmulatedRedditSocketMode.Closes)]
    [InlineData(EmulatedRedditSocketMode.Refuses)]
    [InlineData(EmulatedRedditSocketMode.Absent)]
    public async Task When_the_socket_fails_the_newest_submissions_tell(EmulatedRedditSocketMode mode)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync(o => o.SocketWait = TimeSpan.FromMilliseconds(mode == EmulatedRedditSocketMode.Silent ? 200 : 30_000));
        fixture.Network.Options.Socket = mode;
        fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, Picture.Title!, "of the same title");

        PublishResult result = await fixture.PublishAsync(Picture);

        EmulatedRedditSubmission post = fixture.Network.Submissions.Single(s => s.Kind == "image");
        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, post.Fullname));
        result.Evidence.ShouldBe(ReconciliationEvidence.Proof); // it shows our medium
        result.FollowUps.Select(f => (f.Step, f.IsSuccess)).ShouldBe([("media-socket", false), ("submitted-list", true)]);
        fixture.Network.Requests.CountOf("POST", RedditFixture.Submit).ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_is_not_there_yet_is_accepted_and_found_later_under_the_same_key()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.Socket = EmulatedRedditSocketMode.Absent;
        fixture.Network.Options.MediaProcessing = TimeSpan.FromHours(1);
        PublishOptions options = new() { IdempotencyKey = "slow" };

        PublishResult first = await fixture.PublishAsync(Picture, options);
        fixture.Network.Clock.Advance(TimeSpan.FromHours(2));
        IPostResolver resolver = (await fixture.Social.FindAsync<IPostResolver>(fixture.Account, RedditFixture.Cancel))!;
        PostReference resolved = await resolver.ResolvePostAsync(first.Reference!, RedditFixture.Cancel);
        PublishResult second = await fixture.PublishAsync(Picture, options);

        EmulatedRedditSubmission post = fixture.Network.Submissions.ShouldHaveSingleItem();
        (first.Status, first.Reference!.Id, first.Reference.Handle).ShouldBe((PublishStatus.Accepted, null, post.Media!.AssetId));
        resolved.Id.ShouldBe(post.Fullname);
        (second.Status, second.Reference!.Id).ShouldBe((PublishStatus.Published, post.Fullname));
        fixture.Network.Requests.CountOf("POST", RedditFixture.Submit).ShouldBe(1);
    }

    [Fact]
    public async Task Media_that_Reddit_cannot_process_is_an_error_and_no_post()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.FailMediaProcessing = true;
        PublishOptions options = new() { IdempotencyKey = "again" };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.PublishAsync(Picture, options));
        fixture.Network.Options.FailMediaProcessing = false;
        PublishResult again = await fixture.PublishAsync(Picture, options);

        (error.Code, error.Remedy, error.IsOutcomeUnknown, error.IdempotencyKey).ShouldBe((SocialErrorCode.ProcessingFailed, Remedy.FixContent, false, "again"));
        again.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Media.Count.ShouldBe(2); // the failed one is not used again
    }

    [Fact]
    public async Task Media_that_is_larger_than_the_lease_says_is_not_sent()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Options.MaxImageBytes = 20;

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.PublishAsync(Picture));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Media", "20", SampleMedia.PngContent.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        fixture.Network.Requests.CountOf("POST", "/reddit-uploaded-media").ShouldBe(0);
    }

    [Fact]
    public async Task The_storages_refusal_of_a_recording_is_told()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer(
            "POST", "/reddit-uploaded-media",
            """<?xml version="1.0" encoding="UTF-8"?><Error><Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message><ProposedSize>20971528</ProposedSize><MaxSizeAllowed>20971520</MaxSizeAllowed><RequestId>23F056D6990D87E0</RequestId><HostId>x</HostId></Error>""",
            400, "application/xml");

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.PublishAsync(Picture));

        (error.Code, error.PlatformCode, error.RequestId).ShouldBe((SocialErrorCode.InvalidMedia, "EntityTooLarge", "23F056D6990D87E0"));
        error.Message.ShouldContain("20971520");
        fixture.Network.Submissions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_upload_is_sent_again_from_its_first_byte()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Method = "POST", PathPattern = "/reddit-uploaded-media" });

        Sent progress = new();
        PublishResult result = await fixture.PublishAsync(Picture, new PublishOptions { Progress = progress });

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Media.ShouldHaveSingleItem().Length.ShouldBe(SampleMedia.PngContent.Length);
        // The second attempt counts from its own first byte: nobody is told of more than there is.
        progress.Bytes.Max().ShouldBe(SampleMedia.PngContent.Length);
    }

    [Fact]
    public async Task A_lost_answer_to_a_media_post_is_found_by_its_medium()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = RedditFixture.Submit });

        PublishResult result = await fixture.PublishAsync(Picture);

        (result.Status, result.Reference!.Id, result.Evidence).ShouldBe((PublishStatus.Published, fixture.Network.Submissions.ShouldHaveSingleItem().Fullname, ReconciliationEvidence.Proof));
    }

    [Fact]
    public async Task Media_uploaded_before_is_used_as_it_is()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        UploadedMedia uploaded = await fixture.Reddit.Media.UploadAsync(fixture.Account, SampleMedia.Png(), cancellationToken: RedditFixture.Cancel);

        PublishResult result = await fixture.PublishAsync(new Post { Title = "Title", Media = [uploaded] });

        result.Status.ShouldBe(PublishStatus.Published);
        (uploaded.Id, uploaded.Kind).ShouldBe((fixture.Network.Media.ShouldHaveSingleItem().AssetId, MediaKind.Image));
    }

    private sealed class Sent : IProgress<PublishProgress>
    {
        private readonly List<long> _bytes = [];

        public IReadOnlyList<long> Bytes
        {
            get
            {
                lock (_bytes)
                {
                    return [.. _bytes];
                }
            }
        }

        public void Report(PublishProgress value)
        {
            lock (_bytes)
            {
                _bytes.Add(value.Upload?.BytesSent ?? 0);
            }
        }
    }
}
