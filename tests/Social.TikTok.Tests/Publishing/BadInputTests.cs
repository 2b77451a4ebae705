using Social.Conformance;
using Social.TikTok.Tests.Media;

namespace Social.TikTok.Tests.Publishing;

/// <summary>What is wrong is told by member, limit and value, before a byte is sent.</summary>
public sealed partial class BadInputTests
{
    private static readonly TikTokPublishingContext NoContext = null!;

    [Fact]
    public async Task A_post_of_text_alone_is_refused_by_its_missing_media()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem problem = await fixture.RefusedAsync(new Post { Text = "only words", Visibility = Visibility.Public });

        (problem.Member, problem.Code, problem.Limit, problem.Actual).ShouldBe(("Media", SocialErrorCode.ContentInvalid, "1", "0"));
        problem.Message.ShouldContain("requires");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_without_a_privacy_level_is_refused_and_none_is_invented()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video() with { Visibility = null });

        (problem.Member, problem.Actual).ShouldBe(("Visibility", "none"));
        problem.Message.ShouldContain("no default");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FOLLOWER_OF_CREATOR", false)]
    [InlineData("PUBLIC_TO_EVERYONE", true)]
    [InlineData("FRIENDS_OF_FRIENDS", false)]
    public async Task A_privacy_level_that_the_creator_does_not_have_is_refused_before_the_post(string level, bool isPrivate)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.DefaultUser.IsPrivate = isPrivate;
        Post post = TikTokFixture.Video() with { Visibility = null };

        ValidationProblem problem = await fixture.RefusedAsync(post.With(new TikTokPostOptions { PrivacyLevel = new TikTokPrivacyLevel(level) }));

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("PrivacyLevel", string.Join(", ", fixture.Network.DefaultUser.PrivacyLevelOptions), level));
        fixture.CountOf(TikTokFixture.CreatorInfo).ShouldBe(1);
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(0);
    }

    [Fact]
    public async Task A_visibility_that_the_creator_does_not_have_is_refused_under_its_own_name()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video() with { Visibility = Visibility.Followers });

        (problem.Member, problem.Actual).ShouldBe(("Visibility", "FOLLOWER_OF_CREATOR"));
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(0);
    }

    [Fact]
    public async Task A_title_of_2201_units_is_refused_and_one_of_2200_is_not()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        string longest = string.Concat(Enumerable.Repeat("😀", 1100));

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video(longest + "x"));
        fixture.Network.Requests.ShouldBeEmpty();
        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video(longest));

        (problem.Member, problem.Code, problem.Limit, problem.Actual).ShouldBe(("Text", SocialErrorCode.ContentTooLong, "2200", "2201"));
        result.Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task A_file_of_0_bytes_is_refused()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video() with { Media = [MediaSource.FromBytes(default, "film.mp4")] });

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Media[0]", "1", "0"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4_100_000_000)]
    [InlineData(4_402_341_478)]
    public async Task A_file_of_more_than_4_gigabytes_is_refused(long length)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        string path = await TestMedia.SparseMp4Async(length);
        try
        {
            ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video() with { Media = [MediaSource.FromFile(path)] });

            (problem.Member, problem.Code, problem.Actual).ShouldBe(("Media[0]", SocialErrorCode.InvalidMedia, length.ToString()));
            problem.Limit!.ShouldContain("4000000000");
            fixture.Network.Requests.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_chosen_size_of_a_part_that_leaves_too_much_in_one_is_refused_by_its_name()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        string path = await TestMedia.SparseMp4Async(100_000_000);
        try
        {
            Post post = (TikTokFixture.Video() with { Media = [MediaSource.FromFile(path)] }).With(new TikTokPostOptions { ChunkSize = 60_000_000 });

            ValidationProblem problem = await fixture.RefusedAsync(post);

            (problem.Member, problem.Limit, problem.Actual).ShouldBe(("ChunkSize", "5242880-50000000", "60000000"));
            fixture.Network.Requests.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_video_longer_than_the_creators_maximum_is_refused_before_the_upload()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.DefaultUser.MaxVideoDurationSeconds = 60;

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video(seconds: 61));

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Media[0]", "0 to 60", "61"));
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(0);
    }

    [Fact]
    public async Task A_video_longer_than_10_minutes_is_refused_without_asking()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        (await fixture.RefusedAsync(TikTokFixture.Video(seconds: 601))).Limit.ShouldBe("0 to 600");

        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_url_that_is_not_verified_is_refused_here_where_the_verified_ones_are_known()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => o.VerifiedUrls.Add("https://media.example.com/ours/"));
        Post post = TikTokFixture.PulledVideo() with { Media = [MediaSource.FromUrl(new Uri("https://media.example.com/theirs/film.mp4"))] };

        ValidationProblem problem = await fixture.RefusedAsync(post);
        PublishResult ours = await fixture.PublishAsync(post with { Media = [MediaSource.FromUrl(new Uri("https://media.example.com/ours/film.mp4"))] });

        (problem.Member, problem.Code, problem.Limit, problem.Actual).ShouldBe(("Media[0]", SocialErrorCode.MediaUnreachable, "https://media.example.com/ours/", "media.example.com"));
        ours.IsSuccess.ShouldBeTrue();
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(1);
    }

    [Fact]
    public async Task A_url_that_TikTok_calls_unverified_is_an_error_that_says_what_to_configure()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(
            () => fixture.PublishAsync(TikTokFixture.PulledVideo() with { Media = [MediaSource.FromUrl(new Uri("https://unverified.example.org/film.mp4"))] }));

        (error.Code, error.Remedy, error.PlatformCode, error.Status).ShouldBe((SocialErrorCode.MediaUnreachable, Remedy.FixConfiguration, "url_ownership_unverified", 403));
        error.Message.ShouldContain("verified");
        error.IsOutcomeUnknown.ShouldBeFalse();
        error.RequestId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_url_over_plain_http_and_one_of_unknown_kind_are_refused()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem plain = await fixture.RefusedAsync(TikTokFixture.PulledVideo() with { Media = [MediaSource.FromUrl(new Uri("http://media.example.com/film.mp4"))] });
        ValidationProblem unknown = await fixture.RefusedAsync(TikTokFixture.PulledVideo() with { Media = [MediaSource.FromUrl(new Uri("https://media.example.com/x?id=7"))] });

        (plain.Member, plain.Limit, plain.Actual).ShouldBe(("Media[0]", "https", "http"));
        (unknown.Member, unknown.Actual).ShouldBe(("Media[0]", "unknown"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(240, 640, 30, "pixels wide")]
    [InlineData(576, 5000, 30, "pixels high")]
    [InlineData(576, 1024, 15, "frames a second")]
    [InlineData(576, 1024, 120, "frames a second")]
    public async Task A_video_of_a_shape_or_pace_that_TikTok_does_not_take_is_refused(int width, int height, double frameRate, string what)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video() with { Media = [MediaSource.FromBytes(SampleMedia.Mp4(4096, 5, width, height, frameRate), "film.mp4")] });

        problem.Member.ShouldBe("Media[0]");
        problem.Message.ShouldContain(what);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_creators_facts_what_needs_them_is_said_to_be_unchecked()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationReport report = fixture.TikTok.Publisher.Validate(fixture.Account, TikTokFixture.Video());
        PublishingContext context = await (await fixture.Social.FindAsync<IPublishingContextReader>(fixture.Account))!.ReadContextAsync(fixture.Account);

        report.IsValid.ShouldBeTrue();
        report.Problems.ShouldHaveSingleItem().Severity.ShouldBe(ValidationSeverity.NotChecked);
        fixture.TikTok.Publisher.Validate(fixture.Account, TikTokFixture.Video(), context).Problems.ShouldBeEmpty();
    }
}
