using Social.Testing;

namespace Social.Reddit.Tests.Publishing;

/// <summary>Bad input: each problem names member, limit and value, before anything is sent where it is knowable.</summary>
public sealed class BadInputTests
{
    private static readonly Post Good = new() { Title = "Title", Text = "Text" };

    [Fact]
    public async Task A_title_of_301_is_refused()
    {
        ValidationProblem problem = await RefusedAsync(Good with { Title = new string('x', 301) });

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.ContentTooLong, "Title", "300", "301"));
    }

    [Fact]
    public async Task Titles_are_counted_by_code_points()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(Good with { Title = string.Concat(Enumerable.Repeat("\U0001F680", 300)) });

        result.Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task Without_a_title_the_first_line_of_the_text_is_it()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        await fixture.PublishAsync(new Post { Text = "We shipped 2.0\n\nIt is good." });

        EmulatedRedditSubmission post = fixture.Network.Submissions.ShouldHaveSingleItem();
        (post.Title, post.Text).ShouldBe(("We shipped 2.0", "It is good."));
    }

    [Fact]
    public async Task A_first_line_of_301_is_no_title()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = new string('x', 301) });

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Title", "300", "301"));
        problem.Message.ShouldContain("first line");
    }

    [Fact]
    public async Task A_missing_subreddit_is_refused()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Social.PublishAsync(Good, fixture.Account, cancellationToken: RedditFixture.Cancel));

        ValidationProblem problem = error.Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Member, problem.Actual).ShouldBe((SocialErrorCode.TargetNotAllowed, "Destination", "none"));
        problem.Limit.ShouldNotBeNullOrEmpty();
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("r/no spaces")]
    [InlineData("x")]
    [InlineData("r/über")]
    [InlineData("r/../api/del")]
    public async Task What_is_no_subreddit_is_refused(string destination)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Social.PublishAsync(Good, PublishTarget.To(fixture.Account, destination), cancellationToken: RedditFixture.Cancel));

        error.Problems.ShouldHaveSingleItem().Member.ShouldBe("Destination");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_of_40_001_is_refused()
    {
        ValidationProblem problem = await RefusedAsync(Good with { Text = new string('x', 40_001) });

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.ContentTooLong, "Text", "40000", "40001"));
    }

    [Fact]
    public async Task A_comment_of_10_001_is_refused() =>
        (await RefusedAsync(new Post { Text = new string('x', 10_001), ReplyTo = "t3_abc" })).Limit.ShouldBe("10000");

    [Fact]
    public async Task Flair_that_is_required_and_missing_is_refused_before_the_post_is_sent()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.Requirements.IsFlairRequired = true;

        ValidationProblem problem = await RefusedThereAsync(fixture, Good);

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.ContentInvalid, "FlairId", "required", "none"));
    }

    [Fact]
    public async Task An_image_to_a_text_only_subreddit_is_refused_before_it_is_uploaded()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.SubmissionType = "self";

        ValidationProblem problem = await RefusedThereAsync(fixture, new Post { Title = "Title", Media = [SampleMedia.Png()] });

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.InvalidMedia, "Media", "self", "image"));
        fixture.Network.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subreddit_without_images_refuses_them()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.AllowImages = false;

        (await RefusedThereAsync(fixture, new Post { Title = "Title", Media = [SampleMedia.Png()] })).Message.ShouldContain("no images");
    }

    [Fact]
    public async Task A_word_that_the_moderators_forbid_is_refused()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.Requirements.TitleBlacklistedStrings.Add("dfgfdgfdgdf");

        ValidationProblem problem = await RefusedThereAsync(fixture, Good with { Title = "dfgfdgfdgdf" });

        (problem.Code, problem.Member, problem.Actual).ShouldBe((SocialErrorCode.ContentRejected, "Title", "dfgfdgfdgdf"));
    }

    [Fact]
    public async Task A_domain_that_the_moderators_forbid_is_refused()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Subreddit.Requirements.LinkRestrictionPolicy = "blacklist";
        fixture.Subreddit.Requirements.DomainBlacklist.Add("fakewebsite.com");

        ValidationProblem problem = await RefusedThereAsync(fixture, new Post { Title = "Title", Link = "https://www.fakewebsite.com/x" });

        (problem.Member, problem.Actual).ShouldBe(("Link", "www.fakewebsite.com"));
    }

    [Fact]
    public async Task Facts_of_another_subreddit_say_nothing_of_this_one()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Network.AddSubreddit("strict").Requirements.IsFlairRequired = true;
        PublishTarget strict = PublishTarget.To(fixture.Account, "r/strict");
        IPublishingContextReader facts = (await fixture.Social.FindAsync<IPublishingContextReader>(fixture.Account, RedditFixture.Cancel))!;
        PublishOptions options = new() { Context = await facts.ReadContextAsync(fixture.Target, RedditFixture.Cancel) };

        IReadOnlyList<PublishOutcome> outcomes = await fixture.Social.PublishAsync(Good, [fixture.Target, strict], options, RedditFixture.Cancel);

        outcomes[0].Result!.Status.ShouldBe(PublishStatus.Published);
        outcomes[1].Error.ShouldBeOfType<SocialValidationException>().Problems.ShouldHaveSingleItem().Member.ShouldBe("FlairId");
        fixture.Network.Submissions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_pattern_that_cannot_be_read_is_left_to_Reddit()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        RedditPublishingContext context = (RedditPublishingContext)await (await fixture.Social.FindAsync<IPublishingContextReader>(fixture.Account, RedditFixture.Cancel))!.ReadContextAsync(fixture.Target, RedditFixture.Cancel);
        context = context with { Requirements = context.Requirements with { TitlePatterns = ["(?P<name>x)"] } };

        ValidationProblem problem = fixture.Reddit.Publisher.Validate(fixture.Target, Good, context).Problems.ShouldHaveSingleItem();

        (problem.Severity, problem.Member).ShouldBe((ValidationSeverity.NotChecked, "Title"));
    }

    [Fact]
    public async Task Two_videos_a_bad_poll_and_a_long_flair_are_told_at_once()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        Post bad = new Post
        {
            Title = "Title", Media = [SampleMedia.Mp4(), SampleMedia.Mp4()], Poll = new Poll { Options = ["only"], Duration = TimeSpan.FromDays(8) },
        }.With(new RedditPostOptions { FlairId = "f", FlairText = new string('x', 65) });

        ValidationReport report = fixture.Reddit.Publisher.Validate(fixture.Target, bad);

        report.Problems.Where(p => p.Severity == ValidationSeverity.Error).Select(p => p.Member).ShouldBe(["Media", "Poll.Options", "Poll.Duration", "Poll", "FlairText"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_caption_of_181_is_refused()
    {
        Post gallery = new Post { Title = "Title", Media = [SampleMedia.Png("a.png"), SampleMedia.Png("b.png")] }.With(new RedditPostOptions { Captions = [null, new string('x', 181)] });

        (await RefusedAsync(gallery)).ShouldSatisfyAllConditions(p => p.Member.ShouldBe("Captions[1]"), p => p.Limit.ShouldBe("180"), p => p.Actual.ShouldBe("181"));
    }

    private static async Task<ValidationProblem> RefusedAsync(Post post)
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.PublishAsync(post));
        fixture.Network.Requests.ShouldBeEmpty();
        return error.Problems.Where(p => p.Severity == ValidationSeverity.Error).ShouldHaveSingleItem();
    }

    private static async Task<ValidationProblem> RefusedThereAsync(RedditFixture fixture, Post post)
    {
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.PublishAsync(post));
        fixture.Network.Requests.CountOf("POST", "/**").ShouldBe(0);
        error.IsOutcomeUnknown.ShouldBeFalse();
        return error.Problems.Where(p => p.Severity == ValidationSeverity.Error).ShouldHaveSingleItem();
    }
}
