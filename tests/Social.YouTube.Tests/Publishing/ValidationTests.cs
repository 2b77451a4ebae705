using Social.Conformance;

namespace Social.YouTube.Tests.Publishing;

/// <summary>Bad input is told by member, limit and value before anything is sent.</summary>
public sealed class ValidationTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Tomorrow = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1);

    private YouTubeFixture _fixture = null!;

    private static Post Good => new() { Title = "A video", Text = "About it", Media = [MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4")] };

    public async ValueTask InitializeAsync() => _fixture = await YouTubeFixture.StartAsync();

    public async ValueTask DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task A_title_of_101_characters() => await RefusedAsync(Good with { Title = new string('x', 101) }, "Title", "100", "101", SocialErrorCode.ContentTooLong);

    [Fact]
    public async Task A_title_of_100_emoji_has_100_characters()
    {
        Post post = Good with { Title = string.Concat(Enumerable.Repeat("🎬", 100)) };

        PublishResult result = await _fixture.Client.Publisher.PublishAsync(_fixture.Account, post, cancellationToken: TestContext.Current.CancellationToken);

        _fixture.Network.Videos.Single(v => v.Id == result.Reference!.Id).Title.ShouldBe(post.Title);
    }

    [Fact]
    public async Task No_title() => await RefusedAsync(Good with { Title = null }, "Title", "1-100", "0", SocialErrorCode.ContentInvalid);

    [Theory]
    [InlineData("1 < 2", "<")]
    [InlineData("2 > 1", ">")]
    public async Task An_angle_bracket_in_a_title(string title, string actual) => await RefusedAsync(Good with { Title = title }, "Title", "no < or >", actual, SocialErrorCode.ContentInvalid);

    [Fact]
    public async Task An_angle_bracket_in_a_description() => await RefusedAsync(Good with { Text = "a <b>" }, "Text", "no < or >", "<", SocialErrorCode.ContentInvalid);

    [Fact]
    public async Task A_description_of_5001_bytes() => await RefusedAsync(Good with { Text = new string('x', 4999) + "é" }, "Text", "5000", "5001", SocialErrorCode.ContentTooLong);

    [Fact]
    public async Task Tags_over_500_as_YouTube_counts_them()
    {
        // 45 tags of 10 letters with a space: 450 letters, 44 commas, 90 quotes.
        Post post = Good with { Tags = [.. Enumerable.Repeat("abcde fghi", 45)] };

        await RefusedAsync(post, "Tags", "500", "584", SocialErrorCode.ContentTooLong);
    }

    [Theory]
    [InlineData(10, 45, "", 494)] // 450 letters and 44 commas
    [InlineData(10, 46, "", 505)]
    public void Commas_count_and_quotes_only_around_spaces(int letters, int count, string between, int expected) =>
        VideoTagsCount([.. Enumerable.Repeat(new string('x', letters) + between, count)]).ShouldBe(expected);

    [Fact]
    public async Task A_time_that_has_passed()
    {
        ValidationProblem problem = await RefusedAsync(Good with { ScheduledTime = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(5) }, "ScheduledTime", null, null, SocialErrorCode.ContentInvalid);

        problem.Limit.ShouldNotBeNull().ShouldStartWith("00:00:00");
        problem.Actual.ShouldNotBeNull().ShouldStartWith("-00:05");
    }

    [Theory]
    [InlineData("public")]
    [InlineData("unlisted")]
    public async Task A_time_for_a_video_that_anybody_sees_at_once(string visibility) =>
        await RefusedAsync(Good with { ScheduledTime = Tomorrow, Visibility = new Visibility(visibility) }, "Visibility", "private", visibility, SocialErrorCode.ContentInvalid);

    [Fact]
    public async Task A_post_of_text_alone() => await RefusedAsync(Good with { Media = [] }, "Media", "1", "0", SocialErrorCode.ContentInvalid);

    [Fact]
    public async Task A_picture_is_no_video()
    {
        Post post = Good with { Media = [MediaSource.FromBytes(TestMedia.Png(), "a.png")] };

        SocialValidationException error = await ThrowsAsync(post);

        error.Problems.ShouldContain(p => p.Member == "Media[0]" && p.Code == SocialErrorCode.InvalidMedia);
    }

    [Fact]
    public async Task Two_videos() => await RefusedAsync(Good with { Media = [MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4")] }, "Media", "1", "2", SocialErrorCode.InvalidMedia);

    [Fact]
    public async Task An_account_that_is_no_channel()
    {
        AccountKey user = new(PlatformName.YouTube, "jane.doe@example.com");

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => _fixture.Client.Publisher.PublishAsync(user, Good, cancellationToken: TestContext.Current.CancellationToken));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Member, problem.Code, problem.Actual).ShouldBe(("Account", SocialErrorCode.PlatformNotConnected, "jane.doe@example.com"));
        _fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_YouTube_has_nothing_for()
    {
        Post post = Good with { Poll = new Poll { Options = ["a", "b"], Duration = TimeSpan.FromDays(1) }, ReplyTo = "abcdefghijk", Quote = "abcdefghijk", ReplyAudience = ReplyAudience.Nobody, Visibility = Visibility.Followers };

        SocialValidationException error = await ThrowsAsync(post, PublishTarget.To(_fixture.Account, "not a playlist", Placement.Story));

        error.Problems.Where(p => p.Severity == ValidationSeverity.Error).Select(p => p.Member).ShouldBe(["Poll", "ReplyTo", "Quote", "ReplyAudience", "Visibility", "Destination", "Placement"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(5, 1920, 1080, "wide")]
    [InlineData(181, 1080, 1920, "long")]
    public async Task What_YouTube_would_not_make_a_Short_of(double seconds, int width, int height, string why)
    {
        Post post = Good with { Media = [MediaSource.FromBytes(TestMedia.Mp4(4096, seconds, width, height), "s.mp4")] };

        SocialValidationException error = await ThrowsAsync(post, PublishTarget.To(_fixture.Account, null, Placement.Short));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        problem.Member.ShouldBe("Media[0]");
        problem.Actual.ShouldBe(why == "long" ? "00:03:01" : "1920 × 1080");
    }

    [Fact]
    public async Task Sixteen_minutes_on_a_channel_that_has_not_been_confirmed()
    {
        Post post = Good with { Media = [MediaSource.FromBytes(TestMedia.Mp4(4096, 960), "s.mp4")] };
        PublishOptions options = new() { Context = new YouTubePublishingContext { Target = _fixture.Account, LongUploadsStatus = "eligible", ExpiresAt = Tomorrow } };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => _fixture.Client.Publisher.PublishAsync(_fixture.Account, post, options, TestContext.Current.CancellationToken));

        error.Problems.ShouldHaveSingleItem().Limit.ShouldBe("0 to 900");
        _fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cover_that_is_no_picture()
    {
        Post post = Good with { Media = [new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), Cover = MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4") }] };

        (await ThrowsAsync(post)).Problems.ShouldContain(p => p.Member == "Media[0].Cover");
    }

    [Fact]
    public async Task Localizations_without_a_language_of_its_own()
    {
        Post post = Good.With(new YouTubePostOptions { Localizations = new Dictionary<string, VideoLocalization> { ["de"] = new() { Title = "Ein <Film>" } } });

        (await ThrowsAsync(post)).Problems.Select(p => p.Member).ShouldBe(["Localizations[de].Title", "Language"], ignoreOrder: true);
    }

    [Fact]
    public async Task Localizations_have_the_limits_of_titles_and_descriptions()
    {
        Dictionary<string, VideoLocalization> good = new() { ["de"] = new() { Title = string.Concat(Enumerable.Repeat("😀", 100)), Description = new string('x', 5000) } };
        Dictionary<string, VideoLocalization> bad = new() { ["de"] = new() { Title = new string('x', 101), Description = new string('é', 2501) } };

        _fixture.Client.Publisher.Validate(_fixture.Account, (Good with { Language = "en" }).With(new YouTubePostOptions { Localizations = good })).IsValid.ShouldBeTrue();
        ValidationProblem[] problems = [.. (await ThrowsAsync((Good with { Language = "en" }).With(new YouTubePostOptions { Localizations = bad }))).Problems];

        problems.Select(p => (p.Code, p.Member, p.Limit, p.Actual)).ShouldBe(
        [
            (SocialErrorCode.ContentTooLong, "Localizations[de].Title", "1-100", "101"),
            (SocialErrorCode.ContentTooLong, "Localizations[de].Description", "5000", "5002"),
        ]);
    }

    [Fact]
    public void Alternative_text_is_a_warning()
    {
        Post post = Good with { Media = [new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), AltText = "a film" }] };

        ValidationReport report = _fixture.Client.Publisher.Validate(_fixture.Account, post);

        report.IsValid.ShouldBeTrue();
        report.Problems.ShouldHaveSingleItem().Member.ShouldBe("Media[0].AltText");
    }

    private static int VideoTagsCount(IReadOnlyList<string> tags)
    {
        // By the rules' own report: one letter more than allowed is told with the count.
        ValidationReport report = new YouTubeValidation().Validate(tags);
        return report.Problems.Where(p => p.Member == "Tags").Select(p => int.Parse(p.Actual!)).DefaultIfEmpty(tags.Sum(t => t.Length) + tags.Count - 1).Single();
    }

    private async Task<ValidationProblem> RefusedAsync(Post post, string member, string? limit, string? actual, SocialErrorCode code)
    {
        SocialValidationException error = await ThrowsAsync(post);
        ValidationProblem problem = error.Problems.Where(p => p.Severity == ValidationSeverity.Error).ShouldHaveSingleItem();
        problem.Member.ShouldBe(member);
        problem.Code.ShouldBe(code);
        problem.Limit.ShouldBe(limit ?? problem.Limit);
        problem.Actual.ShouldBe(actual ?? problem.Actual);
        problem.Message.ShouldNotBeNullOrWhiteSpace();
        return problem;
    }

    private async Task<SocialValidationException> ThrowsAsync(Post post, PublishTarget? target = null)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => _fixture.Client.Publisher.PublishAsync(target ?? _fixture.Account, post, cancellationToken: TestContext.Current.CancellationToken));
        _fixture.Network.Requests.ShouldBeEmpty();
        return error;
    }

    /// <summary>Validation without a network.</summary>
    private sealed class YouTubeValidation
    {
        private readonly IPublisher _publisher = Offline.Client().Publisher;

        public ValidationReport Validate(IReadOnlyList<string> tags) => _publisher.Validate(new AccountKey(PlatformName.YouTube, "UC1234567890123456789012"), Good with { Tags = tags });
    }
}
