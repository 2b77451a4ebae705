using Social.Conformance;
using Social.Testing;

namespace Social.Twitter.Tests.Media;

public sealed class SubtitleTests
{
    [Fact]
    public async Task Captions_of_a_video_are_uploaded_and_added_in_the_spelling_of_X()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        UploadedMedia video = await fixture.Twitter.Media.UploadAsync(fixture.Account, new MediaAttachment
        {
            Source = MediaSource.FromBytes(TestMedia.Mp4(4000)),
            Captions =
            [
                new MediaCaptions { Source = TestMedia.Text(TestMedia.SubRip), Language = "en-GB", DisplayName = "English" },
                new MediaCaptions { Source = TestMedia.Text(TestMedia.WebVtt), Language = "fr" },
            ],
        }, cancellationToken: TestContext.Current.CancellationToken);

        EmulatedTwitterMedia film = fixture.X.Media.Single(m => m.Id == video.Id);
        film.Subtitles.Keys.ShouldBe(["EN", "FR"], ignoreOrder: true);
        EmulatedTwitterMedia english = fixture.X.Media.Single(m => m.Id == film.Subtitles["EN"]);
        english.Category.ShouldBe("subtitles");
        english.MediaType.ShouldBe("text/srt");
        IReadOnlyList<RecordedRequest> added = fixture.X.Requests.Of("POST", "/2/media/subtitles");
        added[0].BodyText.ShouldBe($$$"""{"id":"{{{video.Id}}}","media_category":"TweetVideo","subtitles":{"id":"{{{english.Id}}}","language_code":"EN","display_name":"English"}}""");
        added.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Subtitles_are_added_and_removed_natively()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        TwitterMedia media = fixture.Twitter.Media;
        UploadedMedia video = await media.UploadAsync(
            fixture.Account,
            new TwitterMediaUpload { Media = MediaSource.FromBytes(TestMedia.Mp4(4000)), Category = TwitterMediaCategory.AmplifyVideo },
            cancellationToken: TestContext.Current.CancellationToken);

        await media.AddSubtitlesAsync(fixture.Account, video.Id, new MediaCaptions { Source = TestMedia.Text(TestMedia.SubRip), Language = "de" }, TwitterMediaCategory.AmplifyVideo, cancellationToken: TestContext.Current.CancellationToken);
        EmulatedTwitterMedia film = fixture.X.Media.Single(m => m.Id == video.Id);
        film.Subtitles.Keys.ShouldBe(["DE"]);

        (await media.DeleteSubtitlesAsync(fixture.Account, video.Id, "de-AT", TwitterMediaCategory.AmplifyVideo, TestContext.Current.CancellationToken)).ShouldBeTrue();
        film.Subtitles.ShouldBeEmpty();
        (await media.DeleteSubtitlesAsync(fixture.Account, video.Id, "de-AT", TwitterMediaCategory.AmplifyVideo, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("haw", "two letters")]
    [InlineData("", "two letters")]
    [InlineData("e1", "two letters")]
    public async Task A_language_without_a_code_of_two_letters_is_refused_before_anything_is_sent(string language, string limit)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        ValidationProblem problem = (await RefusedAsync(fixture, TestMedia.Mp4(4000), new MediaCaptions { Source = TestMedia.Text(TestMedia.SubRip), Language = language })).ShouldHaveSingleItem();

        problem.Member.ShouldBe("Media.Captions[0].Language");
        problem.Limit.ShouldBe(limit);
    }

    [Fact]
    public async Task Two_captions_of_one_language_are_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        ValidationProblem problem = (await RefusedAsync(
            fixture,
            TestMedia.Mp4(4000),
            new MediaCaptions { Source = TestMedia.Text(TestMedia.SubRip), Language = "en-US" },
            new MediaCaptions { Source = TestMedia.Text(TestMedia.WebVtt), Language = "en-GB" })).ShouldHaveSingleItem();

        problem.Member.ShouldBe("Media.Captions[1].Language");
    }

    [Fact]
    public async Task Captions_that_are_none_or_of_an_image_are_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        (await RefusedAsync(fixture, TestMedia.Mp4(4000), new MediaCaptions { Source = MediaSource.FromBytes(TestMedia.Png(), "captions.srt"), Language = "en" }))
            .ShouldHaveSingleItem().Actual.ShouldBe("image/png");
        (await RefusedAsync(fixture, TestMedia.Png(), new MediaCaptions { Source = TestMedia.Text(TestMedia.SubRip), Language = "en" }))
            .ShouldHaveSingleItem().Member.ShouldBe("Media.Captions");
    }

    private static async Task<IReadOnlyList<ValidationProblem>> RefusedAsync(TwitterFixture fixture, byte[] video, params MediaCaptions[] captions)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Twitter.Media.UploadAsync(
            fixture.Account, new MediaAttachment { Source = MediaSource.FromBytes(video), Captions = captions }, cancellationToken: TestContext.Current.CancellationToken));
        fixture.X.Requests.Count.ShouldBe(0);
        return error.Problems;
    }
}
