using Social.Conformance;

namespace Social.LinkedIn.Tests.Publishing;

public sealed class ValidationTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Three_thousand_and_one_characters_are_refused_before_anything_is_sent()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = new string('x', 3001) });

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.ContentTooLong, "Text", "3000", "3001"));
    }

    [Fact]
    public async Task Escapes_and_templates_do_not_count()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        string text = new('(', 3000);

        fixture.LinkedIn.Publisher.Validate(fixture.Organization, new Post { Text = text }).IsValid.ShouldBeTrue();
        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = text }, fixture.Organization);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Posts.Single().Text.ShouldBe(text);
    }

    [Fact]
    public async Task Tags_and_links_that_go_into_the_text_count()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = new string('x', 2990), Tags = ["abcdefghij"] });

        (problem.Member, problem.Actual).ShouldBe(("Text", "3002"));
    }

    [Fact]
    public async Task Twenty_one_images_are_refused()
    {
        MediaAttachment[] images = [.. Enumerable.Range(0, 21).Select(i => (MediaAttachment)MediaSource.FromBytes(TestMedia.Png(), $"{i}.png"))];

        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = images });

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.InvalidMedia, "Media", "20", "21"));
    }

    [Fact]
    public async Task Twenty_one_images_and_GIFs_together_are_refused()
    {
        MediaAttachment[] images = [.. Enumerable.Range(0, 21).Select(i => (MediaAttachment)(i == 0 ? MediaSource.FromBytes(TestMedia.Gif(), "0.gif") : MediaSource.FromBytes(TestMedia.Png(), $"{i}.png")))];

        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = images });

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Media", "20", "21"));
    }

    [Theory]
    [InlineData("slides.pdf")]
    [InlineData(null)]
    public async Task A_document_without_a_title_is_refused_whether_its_name_tells_it_or_its_bytes(string? name)
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "slides", Media = [MediaSource.FromBytes(TestMedia.Pdf(), name)] });

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.ContentInvalid, "Title", "1", "0"));
    }

    [Fact]
    public async Task A_choice_of_thirty_one_characters_is_refused()
    {
        Poll poll = new() { Question = "Favourite colour?", Options = ["Red", new string('b', 31)], Duration = 3 * Day };

        ValidationProblem problem = await RefusedAsync(new Post { Text = "vote", Poll = poll });

        (problem.Code, problem.Member, problem.Limit, problem.Actual).ShouldBe((SocialErrorCode.ContentTooLong, "Poll.Options[1]", "1-30", "31"));
    }

    [Theory]
    [InlineData(null, "0")]
    [InlineData(141, "141")]
    public async Task A_poll_needs_a_question_of_its_own(int? length, string actual)
    {
        Poll poll = new() { Question = length is { } l ? new string('q', l) : null, Options = ["a", "b"], Duration = Day };

        ValidationProblem problem = await RefusedAsync(new Post { Text = "vote", Poll = poll });

        (problem.Member, problem.Limit, problem.Actual).ShouldBe(("Poll.Question", "1-140", actual));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public async Task A_poll_lasts_one_of_four_times(int days)
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "vote", Poll = new Poll { Question = "q", Options = ["a", "b"], Duration = days * Day } });

        problem.Member.ShouldBe("Poll.Duration");
    }

    [Theory]
    [InlineData("urn:li:organization:5")]
    [InlineData("urn:li:activity:5")]
    [InlineData("6844785523593134080")]
    public async Task A_reshare_of_what_is_no_post_is_refused(string urn)
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "look", Quote = urn });

        problem.Member.ShouldBe("Quote");
        problem.Limit.ShouldBe("urn:li:share:…, urn:li:ugcPost:…");
        problem.Actual.ShouldNotBeNull();
    }

    [Fact]
    public async Task URNs_of_the_wrong_kind_are_told_wherever_they_stand()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        Post post = new Post
        {
            Text = new PostText([TextSegment.Mention("urn:li:share:1", "Somebody")]),
            Media = [new UploadedMedia { Account = fixture.Organization, Id = "urn:li:organization:1", Kind = MediaKind.Image }],
        }.With(new LinkedInPostOptions { AdAccount = "urn:li:person:1" });

        ValidationReport report = fixture.LinkedIn.Publisher.Validate(PublishTarget.To(fixture.Organization, "urn:li:organization:9"), post);

        report.Problems.Where(p => p.Severity == ValidationSeverity.Error).Select(p => p.Member).ShouldBe(["Text.Segments[0].MentionId", "Destination", "AdAccount", "Media[0]"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_account_that_is_no_URN_is_refused()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        fixture.LinkedIn.Publisher.Validate("linkedin:5515715", new Post { Text = "x" }).Problems.ShouldHaveSingleItem().Member.ShouldBe("Account");
    }

    [Fact]
    public async Task What_excludes_each_other_is_named()
    {
        ValidationProblem problem = await RefusedAsync(new Post
        {
            Text = "x",
            Media = [MediaSource.FromBytes(TestMedia.Png(), "a.png")],
            Poll = new Poll { Question = "q", Options = ["a", "b"], Duration = Day },
        });

        (problem.Member, problem.Actual).ShouldBe(("Poll", "Media, Poll"));
    }

    [Fact]
    public async Task A_video_and_an_image_do_not_go_together()
    {
        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(TestMedia.Mp4(100_000), "a.mp4"), MediaSource.FromBytes(TestMedia.Png(), "a.png")] });

        (problem.Code, problem.Member).ShouldBe((SocialErrorCode.InvalidMedia, "Media"));
    }

    [Fact]
    public async Task An_organization_has_no_connections_and_a_member_no_audience()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        Post audience = new Post { Text = "x" }.With(new LinkedInPostOptions { Audience = new LinkedInAudience { Industries = ["urn:li:industry:4"] } });

        fixture.LinkedIn.Publisher.Validate(fixture.Organization, new Post { Text = "x", Visibility = Visibility.Connections }).Problems.ShouldHaveSingleItem().Member.ShouldBe("Visibility");
        fixture.LinkedIn.Publisher.Validate(fixture.Member, new Post { Text = "x", Visibility = Visibility.Connections }).IsValid.ShouldBeTrue();
        fixture.LinkedIn.Publisher.Validate(fixture.Member, audience).Problems.ShouldHaveSingleItem().Member.ShouldBe("Audience");
        fixture.LinkedIn.Publisher.Validate(fixture.Organization, audience).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_reply_is_a_comment_and_an_empty_post_is_none()
    {
        (await RefusedAsync(new Post { Text = "x", ReplyTo = "urn:li:share:1" })).Member.ShouldBe("ReplyTo");
        (await RefusedAsync(new Post())).Member.ShouldBe("Text");
    }

    [Fact]
    public async Task A_button_needs_its_name_and_where_it_leads() =>
        (await RefusedAsync(new Post { Text = "x" }.With(new LinkedInPostOptions { CallToAction = "LEARN_MORE" }))).Member.ShouldBe("LandingPage");

    [Fact]
    public async Task A_name_of_advertising_needs_its_account_and_an_event_its_URN()
    {
        (await RefusedAsync(new Post { Text = "x" }.With(new LinkedInPostOptions { AdName = "Spring" }))).Member.ShouldBe("AdAccount");
        ValidationProblem reference = await RefusedAsync(new Post { Text = "x" }.With(new LinkedInPostOptions { Reference = "event 7" }));

        (reference.Member, reference.Limit, reference.Actual).ShouldBe(("Reference", "urn:li:…", "7 characters"));
    }

    [Fact]
    public async Task What_is_no_address_of_the_web_is_refused_by_its_member()
    {
        ValidationProblem mail = await RefusedAsync(new Post { Text = "x", Link = "mailto:a@example.com" });
        ValidationProblem relative = await RefusedAsync(new Post { Text = "x", Link = new PostLink { Url = new Uri("/a", UriKind.Relative), Title = "a" } });
        ValidationProblem button = await RefusedAsync(new Post { Text = "x" }.With(new LinkedInPostOptions { CallToAction = "LEARN_MORE", LandingPage = new Uri("ftp://example.com/") }));

        (mail.Member, mail.Limit, mail.Actual).ShouldBe(("Link.Url", "https, http", "mailto"));
        (relative.Member, relative.Actual).ShouldBe(("Link.Url", "relative"));
        (button.Member, button.Actual).ShouldBe(("LandingPage", "ftp"));
    }

    [Fact]
    public async Task Media_that_was_uploaded_for_another_account_is_refused()
    {
        UploadedMedia others = new() { Account = AccountKey.Parse("linkedin:urn:li:person:somebody"), Id = "urn:li:image:1", Kind = MediaKind.Image };

        ValidationProblem problem = await RefusedAsync(new Post { Text = "x", Media = [others] });

        (problem.Code, problem.Member, problem.Actual).ShouldBe((SocialErrorCode.InvalidMedia, "Media[0]", "linkedin:urn:li:person:somebody"));
    }

    [Fact]
    public async Task What_LinkedIn_shows_nowhere_is_a_warning()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        Post post = new() { Text = "x", Title = "Title", Language = "en" };

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Organization);

        result.Status.ShouldBe(PublishStatus.Published);
        result.Warnings.Select(w => w.Member).ShouldBe(["Language", "Title"], ignoreOrder: true);
    }

    [Fact]
    public async Task Pixels_frames_and_small_videos_are_counted_before_a_byte_is_sent()
    {
        ValidationProblem pixels = await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(TestMedia.Png(40_000, 1000), "a.png")] });
        ValidationProblem frames = await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(TestMedia.Gif(251), "a.gif")] });
        ValidationProblem video = await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(TestMedia.Mp4(74_999), "a.mp4")] });
        ValidationProblem longVideo = await RefusedAsync(new Post { Text = "x", Media = [MediaSource.FromBytes(TestMedia.Mp4(100_000, seconds: 1801), "a.mp4")] });

        (pixels.Limit, pixels.Actual).ShouldBe(("36152319", "40000000"));
        (frames.Limit, frames.Actual).ShouldBe(("250", "251"));
        (video.Limit, video.Actual).ShouldBe(("75000", "74999"));
        longVideo.Actual.ShouldBe("1801");
    }

    [Fact]
    public async Task A_tag_that_is_no_hashtag_is_refused() =>
        (await RefusedAsync(new Post { Text = "x", Tags = ["machine learning"] })).Member.ShouldBe("Tags[0]");

    /// <summary>Publishes as the organization, and returns the only error; nothing may have been sent.</summary>
    private static async Task<ValidationProblem> RefusedAsync(Post post)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Social.PublishAsync(post, fixture.Organization));
        fixture.Network.Requests.ShouldBeEmpty();
        ValidationProblem problem = error.Problems.Where(p => p.Severity == ValidationSeverity.Error).ShouldHaveSingleItem();
        problem.Message.ShouldNotBeEmpty();
        return problem;
    }
}
