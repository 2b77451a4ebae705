using Social.Conformance;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

public sealed class PublishMediaTests
{
    [Fact]
    public async Task A_photo_with_alternative_text_is_published()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        Post post = new() { Text = "Look", Media = [new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Jpeg()), AltText = "A grey bar" }] };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: TestContext.Current.CancellationToken);

        result.Status.ShouldBe(PublishStatus.Published);
        EmulatedTweet tweet = fixture.X.Tweets.ShouldHaveSingleItem();
        tweet.Media.ShouldHaveSingleItem().AltText.ShouldBe("A grey bar");
    }

    [Fact]
    public async Task A_video_is_published_once_X_has_processed_it()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        Post post = new() { Text = "Watch", Media = [MediaSource.FromBytes(TestMedia.Mp4(2_000_000))] };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: TestContext.Current.CancellationToken);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.X.Tweets.ShouldHaveSingleItem().Media.ShouldHaveSingleItem().Category.ShouldBe("tweet_video");
    }

    [Fact]
    public async Task Media_uploaded_before_gets_its_alternative_text_and_is_not_uploaded_again()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        IMediaUploader uploader = await fixture.Social.GetAsync<IMediaUploader>(fixture.Account, TestContext.Current.CancellationToken);
        UploadedMedia uploaded = await uploader.UploadAsync(fixture.Account, MediaSource.FromBytes(TestMedia.Png()), cancellationToken: TestContext.Current.CancellationToken);
        Post post = new() { Text = "Look", Media = [new MediaAttachment { Uploaded = uploaded, AltText = "A single dot" }] };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: TestContext.Current.CancellationToken);

        result.Status.ShouldBe(PublishStatus.Published);
        EmulatedTwitterMedia media = fixture.X.Tweets.ShouldHaveSingleItem().Media.ShouldHaveSingleItem();
        (media.Id, media.AltText).ShouldBe((uploaded.Id, "A single dot"));
        fixture.X.Media.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Media_uploaded_before_with_nothing_more_to_say_costs_no_request()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        UploadedMedia uploaded = await fixture.Twitter.Media.UploadAsync(fixture.Account, (MediaAttachment)MediaSource.FromBytes(TestMedia.Png()), cancellationToken: TestContext.Current.CancellationToken);
        fixture.X.Requests.Clear();

        await fixture.Social.PublishAsync(new Post { Text = "Look", Media = [uploaded] }, fixture.Account, cancellationToken: TestContext.Current.CancellationToken);

        fixture.X.Requests.Count.ShouldBe(1);
        fixture.X.Tweets.ShouldHaveSingleItem().Media.ShouldHaveSingleItem().Id.ShouldBe(uploaded.Id);
    }

    [Fact]
    public async Task Five_photos_are_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        await RefusedAsync(fixture, [.. Enumerable.Range(0, 5).Select(i => (MediaAttachment)MediaSource.FromBytes(TestMedia.Png(8 + i, 8)))], "5");
    }

    [Fact]
    public async Task A_photo_and_a_video_are_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        await RefusedAsync(fixture, [MediaSource.FromBytes(TestMedia.Png()), MediaSource.FromBytes(TestMedia.Mp4(4000))], "image and video");
        await RefusedAsync(fixture, [MediaSource.FromBytes(TestMedia.Gif()), MediaSource.FromBytes(TestMedia.Png())], "animation and image");
    }

    [Fact]
    public async Task A_failed_upload_makes_no_post()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, PathPattern = "/2/media/upload/*/finalize" });
        Post post = new() { Text = "Watch", Media = [MediaSource.FromBytes(TestMedia.Mp4(4000))] };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: TestContext.Current.CancellationToken));

        error.Code.ShouldBe(SocialErrorCode.ProcessingFailed);
        fixture.X.Tweets.ShouldBeEmpty();
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(0);
    }

    private static async Task RefusedAsync(TwitterFixture fixture, IReadOnlyList<MediaAttachment> media, string actual)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() =>
            fixture.Social.PublishAsync(new Post { Text = "Too much", Media = media }, fixture.Account, cancellationToken: TestContext.Current.CancellationToken));
        error.Problems.ShouldContain(p => p.Actual == actual);
        fixture.X.Requests.Count.ShouldBe(0);
    }
}
