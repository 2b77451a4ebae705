using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Conformance;

namespace Social.Twitter.Tests.Media;

public sealed class MediaValidationTests
{
    [Fact]
    public async Task Bytes_that_are_not_what_they_say_are_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        (await RefusedAsync(fixture, MediaSource.FromBytes(TestMedia.Mp4(4000), "photo.png"))).Message.ShouldContain("its bytes are video/mp4");
        (await RefusedAsync(fixture, TestMedia.Text("<html>sign in</html>", "photo.png"))).Message.ShouldContain("text/html");
        (await RefusedAsync(fixture, TestMedia.Text("no media at all"))).Actual.ShouldBe("unknown");
    }

    [Fact]
    public async Task An_empty_file_is_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        ValidationProblem problem = await RefusedAsync(fixture, MediaSource.FromBytes(ReadOnlyMemory<byte>.Empty, "photo.png"));

        problem.Actual.ShouldBe("0");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        (await RefusedAsync(fixture, MediaSource.FromFile("no-such-file.png"))).Member.ShouldBe("Media");
    }

    [Fact]
    public async Task Damaged_headers_are_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        (await RefusedAsync(fixture, MediaSource.FromBytes(TestMedia.Mp4(4000).AsMemory(0, 60)))).Code.ShouldBe(SocialErrorCode.InvalidMedia);
    }

    [Fact]
    public async Task Limits_of_size_length_and_text_are_checked_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        (await RefusedAsync(fixture, MediaSource.FromBytes(TestMedia.Png(padding: 5 * 1024 * 1024)))).Limit.ShouldBe("0 to 5242880");
        (await RefusedAsync(fixture, MediaSource.FromBytes(TestMedia.Mp4(4000, seconds: 141)))).Actual.ShouldBe("141");
        (await RefusedAsync(fixture, MediaSource.FromBytes(TestMedia.Gif(frames: 351)))).Actual.ShouldBe("351");
        (await RefusedAsync(fixture, MediaSource.FromBytes(TestMedia.Gif(frames: 300, width: 1280, height: 1000)))).Actual.ShouldBe("384000000");
        ValidationProblem alt = await RefusedAsync(fixture, new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Png()), AltText = new string('a', 1001) });
        alt.Code.ShouldBe(SocialErrorCode.ContentTooLong);
        alt.Actual.ShouldBe("1001");
    }

    [Fact]
    public async Task A_category_that_the_bytes_do_not_fit_is_refused_before_anything_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        TwitterMediaUpload upload = new() { Media = MediaSource.FromBytes(TestMedia.Png()), Category = TwitterMediaCategory.TweetVideo, AdditionalOwners = ["nobody"] };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, upload, cancellationToken: TestContext.Current.CancellationToken));

        error.Problems.Select(p => p.Member).ShouldBe(["Category", "AdditionalOwners[0]"]);
        fixture.X.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Options_outside_of_their_range_are_refused_at_start()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        OptionsValidationException error = await Should.ThrowAsync<OptionsValidationException>(async () =>
        {
            await using ServiceProvider services = await Clients.AnotherAsync(fixture, o => o.UploadChunkSize = 100);
            services.GetRequiredService<TwitterClient>();
        });

        error.Message.ShouldContain("UploadChunkSize");
    }

    private static async Task<ValidationProblem> RefusedAsync(TwitterFixture fixture, MediaAttachment media)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() =>
            fixture.Twitter.Media.UploadAsync(fixture.Account, media, cancellationToken: TestContext.Current.CancellationToken));
        fixture.X.Requests.Count.ShouldBe(0);
        return error.Problems.ShouldHaveSingleItem();
    }
}
