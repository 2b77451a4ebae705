using Microsoft.Extensions.DependencyInjection;

namespace Social.Twitter.Tests.Publishing;

/// <summary>Bad input: each problem names member, limit and value, all are told together, and nothing is sent.</summary>
public sealed class ValidationTests : IAsyncLifetime
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private TwitterFixture _fixture = null!;

    public async ValueTask InitializeAsync() => _fixture = await TwitterFixture.StartAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Text_too_long_is_measured_by_weight()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = new string('漢', 141) });

        problem.ShouldSatisfyAllConditions(
            p => p.Code.ShouldBe(SocialErrorCode.ContentTooLong),
            p => p.Member.ShouldBe("Text"),
            p => p.Limit.ShouldBe("280"),
            p => p.Actual.ShouldBe("282"));
    }

    [Fact]
    public async Task A_premium_account_may_write_more()
    {
        IAccountStore accounts = _fixture.Services.GetRequiredService<IAccountStore>();
        ConnectedAccount account = (await accounts.FindAsync(_fixture.Account))!;
        await accounts.SaveAsync(account with { Tier = "Premium" });
        _fixture.X.DefaultUser.IsPremium = true;

        PublishResult result = await _fixture.Social.PublishAsync(new Post { Text = new string('a', 2000) }, _fixture.Account);

        result.Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task An_empty_post_is_refused() => (await RefusedAsync(new Post { Text = "  " })).Member.ShouldBe("Text");

    [Fact]
    public async Task Five_photos_are_refused()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = [Photo(), Photo(), Photo(), Photo(), Photo()] });

        problem.Member.ShouldBe("Media");
        problem.Limit.ShouldBe("4");
        problem.Actual.ShouldBe("5");
    }

    [Fact]
    public async Task A_photo_and_a_video_are_refused() =>
        (await RefusedAsync(new Post { Text = "x", Media = [Photo(), MediaSource.FromFile("clip.mp4")] }, "Media")).Actual.ShouldBe("image and video");

    [Fact]
    public async Task A_poll_and_media_are_refused()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = [Photo()], Poll = Poll("a", "b") });

        problem.Member.ShouldBe("Poll");
        problem.Actual.ShouldBe("Media, Poll");
    }

    [Fact]
    public async Task A_poll_with_one_option_is_refused()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Poll = Poll("only") });

        problem.Member.ShouldBe("Poll.Options");
        problem.Limit.ShouldBe("2-4");
        problem.Actual.ShouldBe("1");
    }

    [Fact]
    public async Task An_unknown_type_is_refused() =>
        (await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(new byte[] { 1, 2, 3, 4 }, "data.xyz")] })).Member.ShouldBe("Media[0]");

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(ReadOnlyMemory<byte>.Empty, "photo.png")] });

        problem.Member.ShouldBe("Media[0]");
        problem.Actual.ShouldBe("0");
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_refused()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(Png, "movie.mp4", "video/mp4")] });

        problem.Member.ShouldBe("Media[0]");
        problem.Limit.ShouldBe("video/mp4");
        problem.Actual.ShouldBe("image/png");
    }

    [Fact]
    public async Task A_missing_file_is_refused_by_its_name() =>
        (await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromFile("/nowhere/lost.png")] })).Message.ShouldContain("lost.png");

    [Fact]
    public async Task A_scheduled_time_is_refused_since_x_has_none()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", ScheduledTime = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) });

        problem.Code.ShouldBe(SocialErrorCode.SchedulingUnsupported);
        problem.Member.ShouldBe("ScheduledTime");
    }

    [Fact]
    public async Task Private_visibility_is_refused_and_never_widened()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Visibility = Visibility.Private });

        problem.Member.ShouldBe("Visibility");
        problem.Actual.ShouldBe("private");
    }

    [Fact]
    public async Task An_account_that_is_not_connected_is_told()
    {
        SocialException error = await Should.ThrowAsync<SocialException>(() => _fixture.Social.PublishAsync(new Post { Text = "x" }, "twitter:999"));

        error.Code.ShouldBe(SocialErrorCode.PlatformNotConnected);
        error.Remedy.ShouldBe(Remedy.Reconnect);
    }

    [Fact]
    public async Task An_account_of_another_platform_is_told()
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => _fixture.Twitter.Publisher.PublishAsync("reddit:t2_abc", new Post { Text = "x" }));

        error.Problems.ShouldContain(p => p.Member == "Account" && p.Actual == "reddit");
        _fixture.X.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_problems_are_told_together()
    {
        Post post = new()
        {
            Text = new string('a', 300),
            Visibility = Visibility.Private,
            ScheduledTime = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Poll = Poll("only"),
            ReplyTo = "not-an-id",
        };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => _fixture.Social.PublishAsync(post, _fixture.Account));

        error.Problems.Select(p => p.Member).ShouldBe(["Text", "Visibility", "ScheduledTime", "Poll.Options", "ReplyTo"], ignoreOrder: true);
        error.Message.ShouldNotContain(new string('a', 10));
        _fixture.X.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void Validate_reads_no_file() =>
        _fixture.Twitter.Publisher.Validate(_fixture.Account, new Post { Text = "x", Media = [MediaSource.FromFile("/nowhere/lost.png")] }).IsValid.ShouldBeTrue();

    [Fact]
    public async Task A_title_is_a_warning_since_only_decoration_is_lost()
    {
        PublishResult result = await _fixture.Social.PublishAsync(new Post { Text = "x", Title = "T" }, _fixture.Account);

        result.Status.ShouldBe(PublishStatus.Published);
        result.Warnings.ShouldHaveSingleItem().Member.ShouldBe("Title");
    }

    [Theory]
    [InlineData("x", "https://example.com/a", "", "x https://example.com/a")]
    [InlineData("see https://example.com/a now", "https://example.com/a", "", "see https://example.com/a now")]
    [InlineData("x", null, "dotnet", "x #dotnet")]
    public void Link_and_tags_go_into_the_text(string text, string? link, string tag, string expected)
    {
        IPublishingRules rules = (IPublishingRules)_fixture.Twitter.Publisher;

        PostPreview preview = rules.Preview(_fixture.Account, new Post { Text = text, Link = link, Tags = tag.Length == 0 ? [] : [tag] });

        preview.Text.ShouldBe(expected);
    }

    private async Task<ValidationProblem> RefusedAsync(Post post, string? member = null)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => _fixture.Social.PublishAsync(post, _fixture.Account));
        _fixture.X.Requests.ShouldBeEmpty();
        error.Status.ShouldBeNull();
        return member is null ? error.Problems.ShouldHaveSingleItem() : error.Problems.First(p => p.Member == member);
    }

    private static MediaAttachment Photo() => MediaSource.FromBytes(Png, "photo.png");

    private static Poll Poll(params string[] options) => new() { Options = options, Duration = TimeSpan.FromHours(1) };
}
